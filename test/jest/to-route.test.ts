import { App, Chart, Testing } from 'cdk8s';
import { App as Application } from 'cdk8s-ports';
import '../../lib/jest/index';
import { messageOf, webAndApi } from './charts';

const chart = webAndApi({ port: { name: 'public', port: 80, targetPort: 'http' } });

describe('what arrives', () => {
  test.each([
    ['Service/web:80', 'Deployment/api:http'],
    ['Service/web:80', 'Deployment/api:8080'],
    ['web:80', 'api:http'],
    ['web:public', 'api:8080/TCP'],
    ['Service/default/web:80/TCP', 'Deployment/default/api:http'],
    ['default/web:80', 'default/api:http'],
    ['w*:80', '*pi:http'],
  ])('%s at %s', (from, to) => {
    expect(chart).toRoute(from, to);
    expect(Testing.synth(chart)).toRoute(from, to);
    expect(App.of(chart).synthYaml()).toRoute(from, to);
  });

  test('by number, where the Service says one or none', () => {
    expect(webAndApi({ port: { port: 80, targetPort: 8080 } })).toRoute('web:80', 'api:http');
    expect(webAndApi({ port: { port: 8080 } })).toRoute('web:8080', 'api:http');
  });

  test('with its protocol', () => {
    const udp = webAndApi({ port: { port: 53, targetPort: 'dns', protocol: 'UDP' } });
    expect(udp).toRoute('web:53/UDP', 'api:dns');
    expect(udp).toRoute('web:53', 'api:53/UDP');
    expect(webAndApi({ port: { port: 53, targetPort: 'dns' } })).not.toRoute('web:53', 'api:dns');
  });

  test('the ports of an application of ours', () => {
    const shop = new Chart(new App(), 'shop');
    const api = new Application(shop, 'api', {
      containers: { web: { image: 'x', ports: { http: 8080, admin: 9901 } } },
    });
    api.expose({ http: 80 });
    expect(shop).toRoute('Service/api:80', 'Deployment/api:http');
    expect(shop).not.toRoute('Service/api:80', 'Deployment/api:admin');
  });

  test('the ports of sidecars, in a cluster that looks at them', () => {
    const sidecar = [
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'api', labels: { app: 'api' } },
        spec: {
          containers: [{ name: 'main' }],
          initContainers: [
            { name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'http', containerPort: 15001 }] },
            { name: 'setup', ports: [{ name: 'setup', containerPort: 1 }] },
          ],
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'web' },
        spec: { selector: { app: 'api' }, ports: [{ port: 80, targetPort: 'http' }] },
      },
    ];
    expect(sidecar).toRoute('web:80', 'Pod/api:http');
    expect(sidecar).not.toRoute('web:80', 'Pod/api:http', { kubernetesVersion: '1.32' });
  });
});

describe('messages show both sides', () => {
  const said = (assertion: () => void): string => messageOf(assertion);

  test('another port of the pods', () => {
    expect(
      said(() => {
        expect(chart).toRoute('web:80', 'api:admin');
      }),
    ).toBe(`expect(received).toRoute('web:80', 'api:admin')

Expected: Service web:80 -> Deployment api admin 9901/TCP
Received: Service web:80 -> targetPort "http" -> Deployment api http 8080/TCP
          Deployment api (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP)`);
  });

  test('no port of the pods', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80, targetPort: 'htpp' } })).toRoute('web:80', 'api:http');
      }),
    ).toContain(`Expected: Service web:80 -> Deployment api http 8080/TCP
Received: Service web:80 -> targetPort "htpp" -x- Deployment api (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP)`);
  });

  test('a number that nobody declares', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80, targetPort: 8081 } })).toRoute('web:80', 'api:http');
      }),
    ).toContain('Received: Service web:80 -> targetPort 8081 -x- Deployment api (ports: http 8080/TCP');
  });

  test('other pods', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80 }, selector: { app: 'web' } })).toRoute('web:80', 'api:http');
      }),
    )
      .toContain(`Received: Service web:80 -> targetPort 80 (the port, because targetPort is not set) -x- no pod has app=web
          Deployment api has the labels app=api; the Service selects app=web`);
  });

  test('pods in another namespace', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80 }, namespace: 'shop' })).toRoute('web:80', 'api:http');
      }),
    ).toContain("Deployment api is in namespace 'default', the Service in 'shop'");
  });

  test('a Service without pods of its own', () => {
    expect(
      said(() => {
        expect(webAndApi({ port: { port: 80 }, selector: {} })).toRoute('web:80', 'api:http');
      }),
    ).toContain('-x- it selects no pods');
  });

  test('behind not', () => {
    expect(
      said(() => {
        expect(chart).not.toRoute('web:80', 'api:http');
      }),
    ).toContain(`expect(received).not.toRoute('web:80', 'api:http')

Expected: not Service web:80 -> Deployment api http 8080/TCP
Received: Service web:80 -> targetPort "http" -> Deployment api http 8080/TCP`);
  });
});

describe('what does not exist is never an answer, behind not neither', () => {
  test.each([
    ['wbe:80', 'api:http', "no Service named 'wbe' (there are: Service web)"],
    ['web:81', 'api:http', "no port '81' in Service web (ports: public 80/TCP)"],
    ['web:publc', 'api:http', "did you mean 'public'?"],
    ['web:80/UDP', 'api:http', "no port '80/UDP' in Service web"],
    ['web:80', 'aip:http', "no workload named 'aip' (there are: Deployment api)"],
    ['web:80', 'StatefulSet/api:http', 'no workload of kind StatefulSet (there are: Deployment api)'],
    ['web:80', 'shop/api:http', "no workload named 'api' in namespace 'shop'"],
    ['web:80', 'api:htpp', "Deployment api (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP); did you mean 'http'?"],
    ['Ingress/web:80', 'api:http', 'no object of kind Ingress (there is none)'],
    ['Ingress/web', 'api:http', 'no object of kind Ingress (there is none)'],
    ['Service/web', 'api:http', "'Service/web' is not a port of an object"],
    ['web', 'api:http', "'web' is not a port of an object; write it as in Service/web:80"],
    ['web:80', 'a/b/c/api:http', 'is not a port of an object'],
    [
      'Deployment/api:http',
      'web:80',
      "'Deployment/api:http' is where a route ends: write it second, and first the port",
    ],
  ])('%s, %s', (from, to, message) => {
    expect(() => {
      expect(chart).toRoute(from, to);
    }).toThrow(message);
    expect(() => {
      expect(chart).not.toRoute(from, to);
    }).toThrow(message);
  });

  test.each([
    [[80, 8080], 'the number 80 is not a port of an object'],
    [['web:80'], 'undefined is not a port of an object'],
    [[chart, 'api:http'], 'a Chart is not a port of an object'],
    [['web:80', 'api:http', { complte: true }], "there is no option 'complte'; did you mean 'complete'?"],
    [
      ['web:80', 'api:http', { severity: 'error' }],
      "there is no option 'severity'; there are defaultNamespace, complete",
    ],
    [['web:80', 'api:http', { external: 'Service/*' }], "external: 'Service/*' must be a list"],
    [['web:80', 'api:http', 'Service/*'], "toRoute() was given the string 'Service/*' as its options"],
  ])('what a test in JavaScript may pass: %#', (given, message) => {
    expect(() => {
      expect(chart).toRoute(...(given as unknown as [string, string]));
    }).toThrow(message);
  });

  test('a name that several have', () => {
    const [deployment, service] = Testing.synth(chart) as [object, object];
    expect(() => {
      expect([deployment, service, { ...deployment, kind: 'StatefulSet' }]).toRoute('web:80', 'api:http');
    }).toThrow("'api:http' matches Deployment api, StatefulSet api; write the kind or the namespace");
  });
});

describe('from what asks for a Service, or for pods', () => {
  const shop = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers: [{ name: main, ports: [{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: api, labels: { app: api } }
spec:
  selector: { app: api }
  ports: [{ name: web, port: 80, targetPort: http }, { name: metrics, port: 9090, targetPort: metrics }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: public }
spec:
  rules:
    - http:
        paths:
          - { path: /, pathType: Prefix, backend: { service: { name: api, port: { number: 80 } } } }
          - { path: /lost, pathType: Prefix, backend: { service: { name: gone, port: { number: 81 } } } }
          - { path: /wrong, pathType: Prefix, backend: { service: { name: api, port: { number: 82 } } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: api }
spec: { rules: [{ backendRefs: [{ name: api, port: 80 }] }] }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: checks }
webhooks: [{ name: a.example.com, clientConfig: { service: { name: api, namespace: default, port: 80 } } }]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: api }
spec: { selector: { matchLabels: { app: api } }, endpoints: [{ port: metrics }] }
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: pods }
spec: { selector: { matchLabels: { app: api } }, podMetricsEndpoints: [{ port: metrics }] }
`;

  test.each([
    ['Ingress/public', 'api:http', 'api:metrics'],
    ['Ingress/public:80', 'api:http', 'api:metrics'],
    ['Ingress/public:web', 'api:8080', 'api:9090'],
    ['Ingress/default/public:80', 'api:http', 'api:metrics'],
    ['HTTPRoute/api', 'api:http', 'api:metrics'],
    ['ValidatingWebhookConfiguration/checks', 'api:http', 'api:metrics'],
    ['ServiceMonitor/api', 'api:metrics', 'api:http'],
    ['ServiceMonitor/api:metrics', 'api:metrics', 'api:http'],
    ['PodMonitor/pods', 'api:metrics', 'api:http'],
  ])('%s leads to %s, not to %s', (from, to, other) => {
    expect(shop).toRoute(from, to);
    expect(shop).not.toRoute(from, other);
  });

  test('the message shows each way, up to where it ends', () => {
    const text = messageOf(() => {
      expect(shop).toRoute('Ingress/public', 'api:metrics');
    });
    expect(text).toContain(`Expected: Ingress public -> Deployment api metrics 9090/TCP
Received: Ingress public -> Service api:80 -> targetPort "http" -> Deployment api http 8080/TCP
          Ingress public -x- Service gone, which is not there
          Ingress public -> port 82 -x- Service api (ports: web 80 -> http, metrics 9090 -> metrics)`);
  });

  test('a port that nobody asks for', () => {
    expect(() => {
      expect(shop).toRoute('Ingress/public:90', 'api:http');
    }).toThrow("'Ingress/public:90': Ingress public asks for no port '90' (it asks for: 80, 81, 82)");
    expect(() => {
      expect(shop).toRoute('Ingress/pubic', 'api:http');
    }).toThrow("did you mean 'public'?");
  });
});
