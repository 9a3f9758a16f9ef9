import type { Difference } from './difference';
import { web, spec, servicePorts, selector, containerPorts, readinessPort, HTTP, METRICS } from './difference';

/** Wiring that cannot work, or that the API server refuses: cdk8s-plus writes it to the manifest, and here synth refuses it. */
export const REFUSED: readonly (Omit<Difference, 'here'> & { readonly here: string })[] = [
  {
    title: 'a probe without a port, in a container that declares none',
    reason: 'nothing falls back to port 80: a container that listens there says so',
    program: (kplus, chart) =>
      new kplus.Pod(chart, 'Pod', { containers: [{ image: 'nginx', readiness: kplus.Probe.fromHttpGet('/') }] }),
    look: readinessPort,
    cdk8sPlus: 80,
    here: '[test/Pod] port is required, and the container declares none: add it to its ports [port-range]',
  },
  {
    title: 'a probe without a port, in a container that declares several',
    reason: 'which one is meant is not known',
    program: (kplus, chart) =>
      new kplus.Pod(chart, 'Pod', {
        containers: [{ image: 'nginx', ports: [HTTP, METRICS], readiness: kplus.Probe.fromHttpGet('/') }],
      }),
    look: readinessPort,
    cdk8sPlus: 80,
    here: '[test/Pod] port is required: one that the container declares (http 8080/TCP, metrics 9090/TCP) [port-range]',
  },
  {
    title: 'a probe of a port that its container does not declare',
    reason: 'a port is declared once, and whatever names it is checked against that',
    program: (kplus, chart) =>
      new kplus.Pod(chart, 'Pod', {
        containers: [{ image: 'nginx', ports: [HTTP], readiness: kplus.Probe.fromHttpGet('/', { port: 8081 }) }],
      }),
    look: readinessPort,
    cdk8sPlus: 8081,
    here: "[test/Pod] container 'main' declares no port 8081: Pod 'test/Pod' readinessProbe -> 8081 -x- container main (ports: http 8080/TCP) [probe-port-undeclared]",
  },
  {
    title: 'a Service whose target port nobody declares',
    reason: 'as above; cdk8s-plus checks it in exposeViaService() alone',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', {
        selector: web(kplus, chart, HTTP),
        ports: [{ port: 80, targetPort: 8081 }],
      }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80, targetPort: 8081 }],
    here: "[test/Service] no selected pod declares port 8081/TCP: Service 'test/Service':80 -> targetPort 8081 -x- Deployment 'test/Web' (ports: http 8080/TCP) [target-port-undeclared]",
  },
  {
    title: 'a Service whose port is not the one that the pods have',
    reason: 'Kubernetes takes `port` where `targetPort` is not set',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', { selector: web(kplus, chart, HTTP), ports: [{ port: 80 }] }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80 }],
    here: "[test/Service] targetPort is not set, so it is 80, which the workload does not declare: set targetPort: Service 'test/Service':80 -> targetPort 80 (the port, because targetPort is not set) -x- Deployment 'test/Web' (ports: http 8080/TCP) [target-port-undeclared]",
  },
  {
    title: 'a Service for a workload that declares no ports',
    reason: 'the ports of the Service cannot be checked against anything',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', { selector: web(kplus, chart), ports: [{ port: 80 }] }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80 }],
    here: "[test/Service] targetPort is not set, so it is 80, which the workload does not declare: set targetPort: Service 'test/Service':80 -> targetPort 80 (the port, because targetPort is not set) -x- Deployment 'test/Web' (no ports); the workload declares no ports: add `ports` to one of its containers [target-port-undeclared]",
  },
  {
    title: 'a Service port of another protocol than the container port',
    reason: 'the traffic goes to a port where nothing listens',
    program: (kplus, chart) =>
      web(kplus, chart, HTTP).exposeViaService({
        ports: [{ port: 80, targetPort: 8080, protocol: kplus.Protocol.UDP }],
      }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80, targetPort: 8080, protocol: 'UDP' }],
    here: "[test/Web/Service] port 8080 of the container is TCP: set protocol to TCP: Service 'test/Web/Service':80 -> targetPort 8080/UDP -x- Deployment 'test/Web' (ports: http 8080/TCP) [target-port-protocol]",
  },
  {
    title: 'several ports of a Service of which one has no name',
    reason: 'the API server refuses it',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', { ports: [{ name: 'http', port: 80 }, { port: 81 }] }),
    look: servicePorts,
    cdk8sPlus: [{ name: 'http', port: 80 }, { port: 81 }],
    here: '[test/Service] a Service with several ports needs a name on each [service-port-names]',
  },
  {
    title: 'the same name, or the same port and protocol, twice in a Service',
    reason: 'the API server refuses it',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', {
        ports: [
          { name: 'a', port: 80 },
          { name: 'a', port: 81 },
        ],
      }),
    look: servicePorts,
    cdk8sPlus: [
      { name: 'a', port: 80 },
      { name: 'a', port: 81 },
    ],
    here: "[test/Service] port name 'a' is used twice in this Service [service-port-names]",
  },
  {
    title: 'a node port of a Service that has none',
    reason: 'the API server refuses it',
    program: (kplus, chart) => {
      new kplus.Service(chart, 'Service').bind(80, { nodePort: 30080 });
    },
    look: servicePorts,
    cdk8sPlus: [{ port: 80, nodePort: 30080 }],
    here: '[test/Service] a Service of type ClusterIP has no node ports: set type to NodePort or LoadBalancer, or remove nodePort [node-port-rejected]',
  },
  {
    title: 'a node port outside the range',
    reason: 'the API server refuses it; a cluster with another range says so in the context',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', { type: kplus.ServiceType.NODE_PORT, ports: [{ port: 80, nodePort: 8080 }] }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80, nodePort: 8080 }],
    here: '[test/Service] nodePort 8080 is outside 30000..32767 [node-port-rejected]',
  },
  {
    title: 'a cluster IP that is none',
    reason: 'the API server refuses it',
    program: (kplus, chart) => new kplus.Service(chart, 'Service', { clusterIP: '3000', ports: [{ port: 80 }] }),
    look: (manifest) => manifest[0].spec.clusterIP,
    cdk8sPlus: '3000',
    here: "[test/Service] cluster IP '3000' is not an IP address nor 'None' [rejected-field]",
  },
  {
    title: 'a workload without a selector',
    reason: 'the API server refuses it',
    program: (kplus, chart) =>
      new kplus.Deployment(chart, 'Web', { select: false, containers: [{ image: 'nginx', ports: [HTTP] }] }),
    look: ([deployment]) => deployment.spec.selector,
    cdk8sPlus: {},
    here: '[test/Web] selector must not be empty: it would select all pods [rejected-field]',
  },
  {
    title: 'a selector of labels that the pods of the workload do not have',
    reason: 'the API server refuses it',
    program: (kplus, chart) => {
      const deployment = new kplus.Deployment(chart, 'Web', {
        select: false,
        containers: [{ image: 'nginx', ports: [HTTP] }],
      });
      deployment.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
    },
    look: ([deployment]) => deployment.spec.selector,
    cdk8sPlus: { matchLabels: { app: 'web' } },
    here: "[test/Web] the selector does not match the pod template: Deployment 'test/Web' -> selector app=web -x- pod template (no label app) [selector-template-mismatch]",
  },
  {
    title: 'two containers of one name',
    reason: 'the API server refuses it; without a name a container is called main',
    program: (kplus, chart) => new kplus.Pod(chart, 'Pod', { containers: [{ image: 'nginx' }, { image: 'envoy' }] }),
    look: ([pod]) => pod.spec.containers.map(({ name }: { name: string }) => name),
    cdk8sPlus: ['main', 'main'],
    here: "[test/Pod] container name 'main' is used twice in this pod, first at spec.containers[0] [rejected-field]",
  },
  {
    title: 'a headless Service that remaps',
    reason: 'there is no proxy: clients dial the port of the pod',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', {
        selector: web(kplus, chart, HTTP),
        clusterIP: 'None',
        ports: [{ port: 80, targetPort: 8080 }],
      }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80, targetPort: 8080 }],
    here: "[test/Service] a headless Service does not map ports: clients dial the pod's port, so port must be 8080: Service 'test/Service':80 -> targetPort 8080 -> Deployment 'test/Web':8080 [headless-port-remap]",
  },
  {
    title: 'an ExternalName Service with a selector or target ports',
    reason: 'it is a DNS alias without pods; cdk8s-plus drops them silently',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', { externalName: 'example.com', selector: web(kplus, chart, HTTP) }),
    look: spec('Service'),
    cdk8sPlus: { type: 'ExternalName', externalName: 'example.com' },
    here: '[test/Service] an ExternalName Service has no pods: remove selector [external-name-ignored-field]',
  },
  {
    title: 'expressions in the selector of a Service',
    reason: 'a Service has labels only; cdk8s-plus drops them silently, and the Service selects more pods, or all',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', {
        selector: kplus.Pods.select(chart, 'Pods', { expressions: [kplus.LabelExpression.exists('app')] }),
        ports: [{ port: 80 }],
      }),
    look: selector,
    cdk8sPlus: {},
    here: "[test/Service] the selector 'test/Pods' has expressions, and a Service selects by labels only: select labels instead [service-selects-nothing]",
  },
  {
    title: 'a Service in another namespace than its workload',
    reason: 'a Service selects pods of its own namespace only, so this one selects none',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', {
        metadata: { namespace: 'other' },
        selector: web(kplus, chart, HTTP),
        ports: [{ port: 8080 }],
      }),
    look: servicePorts,
    cdk8sPlus: [{ port: 8080 }],
    here: "[test/Service] no pod matches the selector: Service 'test/Service' -> selector cdk8s.io/metadata.addr=test-Web-c8b65d84 -x- Deployment 'test/Web' has them, but in namespace 'default', not 'other' [service-selects-nothing]",
  },
  {
    title: 'a port name that Kubernetes does not take',
    reason: 'the API server refuses it',
    program: (kplus, chart) => web(kplus, chart, { name: 'a-name-that-is-too-long', number: 8080 }),
    look: containerPorts,
    cdk8sPlus: [{ name: 'a-name-that-is-too-long', containerPort: 8080 }],
    here: "[test/Web] port name 'a-name-that-is-too-long' has more than 15 characters [port-name-syntax]",
  },
  {
    title: 'a port number that there is not',
    reason: 'the API server refuses it',
    program: (kplus, chart) => web(kplus, chart, { number: 80800 }),
    look: containerPorts,
    cdk8sPlus: [{ containerPort: 80800 }],
    here: '[test/Web] port 80800 is outside 1..65535 [port-range]',
  },
  {
    title: 'a port name in two containers of a pod',
    reason: 'who names it reaches the first container only; cdk8s-plus looks at each container by itself',
    program: (kplus, chart) => {
      web(kplus, chart, HTTP).addContainer({ image: 'envoy', name: 'envoy', ports: [{ name: 'http', number: 9090 }] });
    },
    look: ([{ spec: deployment }]) => deployment.template.spec.containers[1].ports,
    cdk8sPlus: [{ name: 'http', containerPort: 9090 }],
    here: "[test/Web] port name 'http' is used twice in this pod, by containers 'main' (http 8080/TCP) and 'envoy' (http 9090/TCP) of Deployment 'test/Web'; a targetPort of that name reaches the first [duplicate-port-name-in-pod]",
  },
  {
    title: 'a label in the selector of a Service that its workload does not have',
    reason: 'the Service selects no pod',
    program: (kplus, chart) => {
      const service = web(kplus, chart, HTTP).exposeViaService();
      service.selectLabel('canary', 'true');
    },
    look: (manifest) => Object.keys(selector(manifest)),
    cdk8sPlus: ['canary', 'cdk8s.io/metadata.addr'],
    here: "[test/Web/Service] no pod matches the selector: Service 'test/Web/Service' -> selector canary=true, cdk8s.io/metadata.addr=test-Web-c8b65d84 -x- the pods of Deployment 'test/Web' have cdk8s.io/metadata.addr=test-Web-c8b65d84 [service-selects-nothing]",
  },
];
