import { edgeLines, FAULTS, mapOf, rowLines } from './maps';

const faults = mapOf(FAULTS);

test.each([
  [
    'a target port of another number',
    'Service web [admin 81/TCP] -> Deployment web [9999/TCP]: targetPort 9999; undeclared; no selected pod declares port 9999/TCP',
  ],
  [
    'a target port of an unknown name',
    "Service web [http 80/TCP, node port 30080] -> Deployment web [htpp]: targetPort htpp = ?; broken; no selected pod has a TCP port named 'htpp'",
  ],
  [
    'a target port of the other protocol',
    'Service web [dns 53/TCP] -> Deployment web [dns]: targetPort dns = ?; broken',
  ],
  [
    'a target port that is right',
    'Service web [metrics 9113/TCP] -> Deployment web [metrics 9113/TCP]: targetPort metrics = 9113; good',
  ],
  ['an Ingress', "Ingress web -> Service web [htp]: port htp = ?; broken; the Service has no port 'htp'"],
  [
    'a Service that is not there',
    "Ingress web -> Service wbe [80]: port 80; elsewhere; no Service named 'wbe' in namespace 'shop'",
  ],
  ['a route', 'HTTPRoute web -> Service web [8080]: port 8080 = ?; broken; the Service has no port 8080'],
  ['a listener', "Gateway edge [wbe] -> HTTPRoute web: listener wbe = ?; broken; no listener is named 'wbe'"],
  [
    'a monitor',
    "ServiceMonitor web -> Service web [metrcs]: scrapes metrcs = ?; broken; no Service port is named 'metrcs'",
  ],
  ['an address', 'Deployment client -> Service web [8080]: dials 8080 = ?; broken; Service shop/web has no port 8080'],
  ['a policy', 'NetworkPolicy web -> Deployment web [http 8080/TCP]: allows http = 8080; good'],
  ['the peer of a policy', 'Deployment client -> NetworkPolicy web: admits; good'],
  ['a host outside', 'Service db -> db.example.com: externalName; good'],
  ['an address of a host outside', 'Deployment client -> Service db [5432]: dials 5432; good'],
  [
    'an autoscaler',
    "HorizontalPodAutoscaler web -> Deployment wbe: ; broken; no Deployment named 'wbe' in namespace 'shop'",
  ],
  ['the world outside', 'outside -> Service web [http 80/TCP, node port 30080]: ; good'],
])('draws %s', (_, line) => {
  expect(edgeLines(faults)).toContain(line);
});

test('tells ports that are used, not used, and not declared', () => {
  expect(rowLines(faults, 'Deployment', 'web')).toEqual([
    'nginx http 8080/TCP, used',
    'nginx admin 9901/TCP, unused',
    'nginx dns 53/UDP, unused',
    'nginx htp, nowhere, probed',
    'nginx 8081, undeclared, probed',
    'exporter metrics 9113/TCP, used',
    'htpp, nowhere',
    '9999/TCP, undeclared',
    'dns, nowhere',
    '80/TCP, undeclared',
  ]);
});

test('has every finding somewhere', () => {
  const { boxes, edges, findings } = faults;
  const shown = [...boxes, ...boxes.flatMap(({ rows }) => rows), ...edges].flatMap((one) => one.findings);
  expect(findings.length).toBeGreaterThan(10);
  expect(new Set(shown)).toEqual(new Set(findings.keys()));
});

test('is the same in whatever order the objects stand', () => {
  const turned = FAULTS.split('---\n').reverse().join('---\n');
  const plain = ({ boxes, edges, frames }: ReturnType<typeof mapOf>): unknown => ({
    frames,
    boxes: boxes.map(({ findings: _, rows, place: __, ...box }) => ({
      ...box,
      rows: new Set(rows.map(({ text }) => text)),
    })),
    edges: new Set(edgeLines({ version: 1, boxes, edges, frames, findings: [] })),
  });
  const lines = (text: string): unknown => new Set(edgeLines(mapOf(text)));
  expect(lines(turned)).toEqual(lines(FAULTS));
  expect(plain(mapOf(turned))).toEqual(plain(faults));
});

test('calls nothing broken of which the checker says nothing', () => {
  const rules = { 'target-port-name-unresolved': 'off' } as const;
  const lines = edgeLines(mapOf(FAULTS, { rules }));
  expect(lines).toContain(
    'Service web [http 80/TCP, node port 30080] -> Deployment web [htpp]: targetPort htpp = ?; elsewhere',
  );
});

test('has an object that is found to be wrong and is in no graph', () => {
  const map = mapOf('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---\nnot: an object\n');
  expect(map.findings.length).toBe(map.boxes.filter(({ findings }) => findings.length > 0).length);
});
