import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { notePrinted } from '../printed';

/*
 * `connect` creates a policy that blocks everybody who is not connected: traffic through an Ingress or a gateway, and Prometheus. Synth
 * reports that where it is certain.
 */

let chart: Chart;
const printed = notePrinted();
beforeEach(() => {
  chart = new Chart(new App(), 'shop', { namespace: 'shop' });
});

interface Apps {
  readonly api: kplus.App<{ web: { http: number; metrics: number } }>;
  readonly service: kplus.Service<{ http: number; metrics: number }>;
}

/** An application that another one is connected with. */
function connected(options: kplus.ConnectOptions<'main'> = { env: 'API_URL' }): Apps {
  const api = new kplus.App(chart, 'api', {
    containers: { web: { image: 'api:1', ports: { http: 8080, metrics: 9090 } } },
  });
  const service = api.expose({ http: 80, metrics: true });
  new kplus.App(chart, 'worker', { containers: { main: { image: 'worker:1' } } }).connect(
    service.endpoint('http'),
    options,
  );
  return { api, service };
}

function warnings(): readonly string[] {
  Testing.synth(chart);
  return printed().flatMap((text) =>
    text.split('\n').flatMap((line) => (line.includes('[network-policy-blocks-route]') ? [line.trim()] : [])),
  );
}

const behindIngress = ({ service }: Apps): void => {
  service.exposeViaIngress('/', { port: 'http' });
};
const behindGateway = ({ api }: Apps): void => {
  const gateway = kplus.Gateway.fromGatewayName(chart, 'edge', 'edge', { listeners: { http: 'HTTP' } });
  api.route('shop.example.com', { '/': 'http' }, { gateway });
};
const monitored = ({ api }: Apps): void => {
  api.monitor('http');
};

test.each([
  ['an Ingress', behindIngress, 'the controller of the route'],
  ['a gateway', behindGateway, 'the controller of the route'],
  ['a monitor', monitored, 'Prometheus'],
])('%s that the policies of the pods keep out is a warning', (_, add, who) => {
  add(connected());
  const found = warnings();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${who} may not reach port 8080/TCP`);
});

test('the warning says who is let in, and what to do', () => {
  behindIngress(connected());
  Testing.synth(chart);
  expect(
    printed()
      .join('\n')
      .replace(/, created at .*/g, ''),
  ).toMatchInlineSnapshot(`
    "cdk8s-ports: warning: [shop/api/Deployment/ingress] the controller of the route may not reach port 8080/TCP, where a route ends: Ingress 'shop/api/Deployment/Service/Ingress' -> Service 'shop/api/Deployment/Service' -> 8080 -x- Deployment 'shop/api' (ports: http 8080/TCP, metrics 9090/TCP); the policies of the pods (NetworkPolicy 'shop/api/Deployment/ingress') allow only Deployment 'shop/worker' [network-policy-blocks-route]
          spec.ingress
          'shop/api/Deployment/Service/Ingress' spec.rules[0].http.paths[0].backend.service
          'shop/api' spec.template.spec.containers
          fix: let everybody reach port 8080/TCP of the pods (in a program: allowFromAnywhere(8080)), or let the controller of the route in by a policy of its own"
  `);
});

test.each<[string, (apps: Apps) => void]>([
  [
    'allowFromAnywhere lets everybody in',
    ({ api }) => {
      api.allowFromAnywhere('http');
    },
  ],
  [
    'a policy is for others, too, who are not in the app',
    ({ api }) => {
      new kplus.NetworkPolicy(chart, 'more', { selector: api }).addIngressRule(
        kplus.Namespaces.select(chart, 'ingress', { names: ['ingress-nginx'] }),
        [api.port('http')],
      );
    },
  ],
  [
    'a policy has addresses',
    ({ api }) => {
      new kplus.NetworkPolicy(chart, 'more', { selector: api }).addIngressRule(
        kplus.NetworkPolicyIpBlock.ipv4(chart, 'lb', '10.0.0.0/8'),
        [api.port('http')],
      );
    },
  ],
])('nothing is said where %s', (_, open) => {
  const apps = connected();
  behindIngress(apps);
  behindGateway(apps);
  open(apps);
  expect(warnings()).toEqual([]);
});

test('nothing is said of another port, where no policy is, and where nobody says that the workload is only a client', () => {
  const { api } = connected({ env: 'API_URL', ingress: false });
  api.exposeViaIngress('/', { port: 80, ports: [{ port: 80, targetPort: 'http' }], name: 'more' });
  expect(warnings()).toEqual([]);
});

test('nothing is said where the one that is let in may be the controller', () => {
  behindIngress(connected({}));
  expect(warnings()).toEqual([]);
});
