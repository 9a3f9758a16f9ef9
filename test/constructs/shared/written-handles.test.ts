import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';

/* To the compiler a handle is a string, and to cdk8s an object: only the program can choose whether a field gets the name or the number. */

const chartWithWeb = (): [Chart, kplus.Deployment<{ http: 8080 }>] => {
  const chart = new Chart(new App(), 'shop');
  return [
    chart,
    new kplus.Deployment(chart, 'web', {
      containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
    }),
  ];
};

test.each<[string, (chart: Chart, web: kplus.Deployment<{ http: 8080 }>) => unknown]>([
  ['data of a ConfigMap', (chart, web) => new kplus.ConfigMap(chart, 'config', { data: { port: web.port('http') } })],
  [
    'the value of a variable',
    (_, web) => web.containers[0]?.env.addVariable('PORT', kplus.EnvValue.fromValue(web.port('http'))),
  ],
  [
    'the name of a Service port',
    (chart, web) =>
      new kplus.Service(chart, 'service', { selector: web, ports: [{ name: web.port('http'), port: 8080 }] }),
  ],
])('a handle as %s is refused in words', (_, define) => {
  const [chart, web] = chartWithWeb();
  define(chart, web);
  expect(() => Testing.synth(chart)).toThrow(
    "a handle of port 'http' is written where a text or a number belongs: pass its number, as in String(web.port('http').number), or its name",
  );
});

test('the port of pods elsewhere may be a handle of such a port here', () => {
  const [chart, web] = chartWithWeb();
  const api = kplus.Service.fromServiceName(chart, 'api', 'api', { namespace: 'api', ports: { http: 80 } });
  web.connect(api.endpoint('http'), { podPort: web.port('http') });
  const [, policy] = Testing.synth(chart) as { spec: { egress: unknown } }[];
  expect(policy?.spec.egress).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ ports: [{ port: 'http', protocol: 'TCP' }] })]),
  );
});
