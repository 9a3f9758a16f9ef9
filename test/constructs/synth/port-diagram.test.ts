import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { Deployment, PortChecks, PortDiagram, Service, unchecked } from '../../../lib';

function shop(): cdk8s.App {
  const app = new cdk8s.App();
  const chart = new cdk8s.Chart(app, 'shop', { namespace: 'shop' });
  const web = new Deployment(chart, 'web', {
    containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
  });
  new Service(chart, 'good', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
  new Service(chart, 'odd', { selector: web, ports: [{ port: 81, targetPort: unchecked(9999, 'not declared yet') }] });
  return app;
}

test('an app draws its port map, with the constructs as places', async () => {
  const text = await PortDiagram.of(shop()).text('json');
  const { boxes, edges } = JSON.parse(text) as { boxes: { place?: string; kind: string }[]; edges: { text: string }[] };
  expect(boxes.find(({ kind }) => kind === 'Deployment')?.place).toMatch(/^shop\/web/);
  expect(edges.map((edge) => edge.text)).toEqual(['targetPort http = 8080', 'targetPort 9999']);
});

test('the map has what the check at synth finds', async () => {
  const app = shop();
  const chart = new cdk8s.Chart(app, 'other', { namespace: 'other' });
  new cdk8s.ApiObject(chart, 'lost', {
    apiVersion: 'v1',
    kind: 'Service',
    spec: { selector: { app: 'lost' }, ports: [{ port: 70000 }] },
  });
  expect(await PortDiagram.of(app).text('mermaid')).toContain('✗');
  expect(await PortDiagram.of(app.node.findChild('shop')).text('mermaid')).not.toContain('other');
  PortChecks.of(chart).configure({ mode: 'off', reason: 'not ours' });
  expect(await PortDiagram.of(app).text('mermaid')).not.toContain('✗');
});

test('the ending of the file says the form', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ports-map-'));
  const file = join(folder, 'map.svg');
  await PortDiagram.of(shop()).write(file);
  expect(readFileSync(file, 'utf8')).toBe(await PortDiagram.of(shop()).text('svg'));
  await expect(PortDiagram.of(shop()).write(join(folder, 'map.png'))).rejects.toThrow(
    'name a file that ends in .svg, .html, .mmd, .dot, .json',
  );
  rmSync(folder, { recursive: true });
});

test('what is no construct is refused', () => {
  expect(() => PortDiagram.of('shop' as never)).toThrow("PortDiagram.of() was given the string 'shop'");
});
