import { SaxesParser } from 'saxes';
import type { Diagram } from '../../lib/diagram/diagram';
import { changesOf } from '../../lib/diagram/diff/changes';
import { diffDiagrams } from '../../lib/diagram/diff/diff-diagrams';
import { diffMarkdown } from '../../lib/diagram/diff/markdown';
import { summaryOf } from '../../lib/diagram/diff/summary';
import { dot } from '../../lib/diagram/dot';
import { mermaid } from '../../lib/diagram/mermaid';
import { svg } from '../../lib/diagram/svg';
import { FAULTS, hostile, HOSTILE_TEXTS, mapOf } from './maps';

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: nginx
          image: nginx:1.27
          ports: [{ name: http, containerPort: 8080 }, { name: admin, containerPort: 9000 }]
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  selector: { app: web }
  ports:
    - { name: http, port: 80, targetPort: http }
`;
const API = WEB.replaceAll('web', 'api');

const diff = (before: string, after: string): Diagram => diffDiagrams(mapOf(before), mapOf(after));
const lines = (before: string, after: string): readonly string[] =>
  changesOf(diff(before, after)).map(({ change, object, before: was, after: is }) =>
    [change, object, was, is].join(' | '),
  );
const findings = (before: string, after: string): readonly string[] =>
  diff(before, after).findings.map(({ change = 'same', what }) => `${change}: ${what}`);

test.each<[string, string, string, readonly string[]]>([
  ['nothing', WEB, WEB, []],
  ['other lines, another order, comments', WEB, `# a comment\n${WEB.split('---\n').reverse().join('\n---\n')}`, []],
  [
    'the name of a port, with all that uses it',
    WEB,
    WEB.replaceAll('name: http,', 'name: www,').replace('targetPort: http', 'targetPort: www'),
    [
      'changed | Deployment shop/web | port nginx: http 8080/TCP | port nginx: www 8080/TCP',
      'changed | Service shop/web | port http 80/TCP | port www 80/TCP',
      'changed | Service shop/web | www 80/TCP → Deployment shop/web: targetPort http = 8080 | www 80/TCP → Deployment shop/web: targetPort www = 8080',
    ],
  ],
  [
    'the number of a port',
    WEB,
    WEB.replace('8080', '8081'),
    [
      'changed | Deployment shop/web | port nginx: http 8080/TCP | port nginx: http 8081/TCP',
      'changed | Service shop/web | http 80/TCP → Deployment shop/web: targetPort http = 8080 | http 80/TCP → Deployment shop/web: targetPort http = 8081',
    ],
  ],
  [
    'the protocol of a port',
    WEB,
    WEB.replace('9000', '9000, protocol: UDP'),
    ['changed | Deployment shop/web | port nginx: admin 9000/TCP | port nginx: admin 9000/UDP'],
  ],
  [
    'the name of a container',
    WEB,
    WEB.replace('name: nginx', 'name: main'),
    [
      'changed | Deployment shop/web | port nginx: http 8080/TCP | port main: http 8080/TCP',
      'changed | Deployment shop/web | port nginx: admin 9000/TCP | port main: admin 9000/TCP',
    ],
  ],
  [
    'a port that is new and one that is gone',
    WEB,
    WEB.replace('{ name: admin, containerPort: 9000 }', '{ name: metrics, containerPort: 9113 }'),
    [
      'added | Deployment shop/web |  | port nginx: metrics 9113/TCP',
      'removed | Deployment shop/web | port nginx: admin 9000/TCP | ',
    ],
  ],
  [
    'a target port that breaks',
    WEB,
    WEB.replace('targetPort: http', 'targetPort: htpp'),
    [
      'changed | Service shop/web | http 80/TCP → Deployment shop/web: targetPort http = 8080 | http 80/TCP → Deployment shop/web: targetPort htpp = ?, broken',
    ],
  ],
  [
    'a Service that is gone',
    WEB,
    WEB.split('---\n')[0] ?? '',
    [
      'removed | Service shop/web | Service | ',
      'removed | Service shop/web | port http 80/TCP | ',
      'removed | Service shop/web | http 80/TCP → Deployment shop/web: targetPort http = 8080 | ',
    ],
  ],
  [
    'a node port, and that the Service is reached from outside',
    WEB,
    WEB.replace('  selector: { app: web }\n', '  type: NodePort\n  selector: { app: web }\n').replace(
      'port: 80,',
      'port: 80, nodePort: 30080,',
    ),
    [
      'added | outside |  | → Service shop/web',
      'changed | Service shop/web | Service | Service, NodePort',
      'changed | Service shop/web | port http 80/TCP | port http 80/TCP, node port 30080',
    ],
  ],
  [
    'another order of the ports',
    WEB,
    WEB.replace(
      '[{ name: http, containerPort: 8080 }, { name: admin, containerPort: 9000 }]',
      '[{ name: admin, containerPort: 9000 }, { name: http, containerPort: 8080 }]',
    ),
    [],
  ],
])('tells %s', (_, before, after, expected) => {
  expect(lines(before, after)).toEqual(expected);
});

test('tells findings that come, go and stay, in the words of the checker', () => {
  const bad = WEB.replace('targetPort: http', 'targetPort: htpp');
  const other = API.replace('targetPort: http', 'targetPort: htpp');
  const found = "no selected pod has a TCP port named 'htpp'";
  expect(findings(WEB, bad)).toEqual([`added: ${found}`]);
  expect(findings(bad, WEB)).toEqual([`removed: ${found}`]);
  // The finding of the other object exists before and after, and the change does not affect it.
  expect(findings(`${WEB}---\n${other}`, `${bad}---\n${other}`)).toEqual([`added: ${found}`]);
  expect(findings(`${bad}---\n${other}`, `${bad}---\n${other}`)).toEqual([]);
});

test('a finding stays the same when lines and ports are written above it', () => {
  const bad = WEB.replace('targetPort: http', 'targetPort: htpp');
  const moved = `# one line\n${bad.replace('    - { name: http', '    - { name: admin, port: 81, targetPort: admin }\n    - { name: http')}`;
  expect(findings(bad, moved)).toEqual([]);
});

test('shows what a change touches and what that leads to, and counts the rest', () => {
  const both = `${WEB}---\n${API}`;
  const map = diff(both, `${WEB.replace('9000', '9001')}---\n${API}`);
  expect(map.boxes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['Deployment web']);
  expect(map.untouched).toBe(3);
  expect(summaryOf(map)).toEqual(['1 port changed.']);
});

test('turned round, what was new is gone', () => {
  const turn = (map: Diagram): readonly string[] =>
    changesOf(map).map(({ change, object, before, after }) => [change, object, before, after].join(' | '));
  const there = diff(WEB, FAULTS);
  const back = diff(FAULTS, WEB);
  const turned = changesOf(back).map(({ change, object, before, after }) =>
    [change === 'added' ? 'removed' : change === 'removed' ? 'added' : change, object, after, before].join(' | '),
  );
  expect(new Set(turned.filter((line) => !line.startsWith('changed')))).toEqual(
    new Set(turn(there).filter((line) => !line.startsWith('changed'))),
  );
});

describe('the Markdown form', () => {
  test('says in a line what changes, then each change and finding', () => {
    expect(diffMarkdown(diff(WEB, WEB.replace('targetPort: http', 'targetPort: htpp')))).toMatchInlineSnapshot(`
      "### Port map

      1 connection changed. 1 finding new.

      |   | object | before | after |
      | - | ------ | ------ | ----- |
      | ~ | \`Service shop/web\` | \`http 80/TCP → Deployment shop/web: targetPort http = 8080\` | \`http 80/TCP → Deployment shop/web: targetPort htpp = ?, broken\` |

      **Findings: new**

      - ✗ error: no selected pod has a TCP port named 'htpp'<br>Service web:80 -&gt; targetPort "htpp" -x- Deployment web (ports: http 8080/TCP, admin 9000/TCP)<br>did you mean 'http'?<br>a.yaml:9:7: selected, without such a port<br>candidates: admin<br>fix: write 'http'<br>\`a.yaml:20:43 Service/web spec.ports[0].targetPort\`, rule target-port-name-unresolved
      "
    `);
  });

  test('says that nothing has changed', () => {
    expect(diffMarkdown(diff(WEB, WEB))).toBe('### Port map\n\nNo change to the wiring.\n');
  });

  test.each([
    ...HOSTILE_TEXTS,
    'a | b',
    'a \\| b',
    '``` x',
    '@admin',
    '#12',
    '[x](http://evil.example)',
    '![x](y)',
    '\n# x',
  ])('a name stays a name: %j', (text) => {
    const written = diffMarkdown(diff(WEB, hostile(text)));
    const rows = written.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(5);
    // Whatever a name contains, a row has four cells, and outside of backticks there is neither markup nor a mention.
    for (const row of rows) expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(5);
    const outside = written
      .replace(/\\[^\w\s]/g, '')
      .replace(/`[^`\n]*`/g, '')
      .replace(/[@#]&#8203;|<br>|<\/?code>/g, '');
    expect(outside).not.toMatch(/[<`]|@\w|(?<!&)#\d|\]\(|:\/\//);
    expect(written.split('\n').filter((line) => /^(#|<|!)/.test(line))).toEqual(['### Port map']);
  });

  test('fits into a comment, and says how much is left out', () => {
    const many = Array.from({ length: 400 }, (_, index) => WEB.replaceAll('web', `web-${index}`)).join('---\n');
    const written = diffMarkdown(diff(WEB, many));
    expect(written.length).toBeLessThan(65_536);
    expect(written).toMatch(/\|\s+\| … \d+ more \|/);
  });
});

describe('the pictures', () => {
  const bad = WEB.replace('targetPort: http', 'targetPort: htpp').replace('name: admin', 'name: adm');
  const map = diff(bad, `${WEB.replace('8080', '8081')}---\n${API}`);

  test('tell each change by a sign and by the line', async () => {
    const text = await svg(map);
    for (const change of ['added', 'removed', 'changed']) {
      expect(text).toMatch(new RegExp(`<g class="(?:row|box) [^"]*${change}`));
    }
    expect(text).toContain('>+ api<');
    expect(text).toContain('>~ http 8081/TCP<');
    expect(text).toContain('>was nginx: http 8080/TCP<');
    expect(text).toContain('− ✗ gone: no selected pod has');
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
    expect(await svg(diff(bad, `${WEB.replace('8080', '8081')}---\n${API}`))).toBe(text);
  });

  test('what is gone is no longer bad', async () => {
    const text = await svg(diff(bad, WEB));
    expect(text).not.toMatch(/class="(?:edge|box|row|label)[^"]* error/);
  });

  test('of nothing says so', async () => {
    expect(await svg(diff(WEB, WEB))).toContain('>No change to the wiring.<');
  });

  test('as text have the signs, too', () => {
    expect(mermaid(map)).toContain('["#43; Deployment api"]');
    expect(mermaid(map)).toContain('class b0 added');
    expect(mermaid(map)).toMatch(/linkStyle [\d,]+ stroke:#1a7f37/);
    expect(dot(map)).toContain('<b>+ api</b>');
    expect(dot(map)).toContain('was nginx: http 8080/TCP');
  });
});
