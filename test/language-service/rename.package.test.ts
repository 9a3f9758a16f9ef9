import { Editor } from './editor';

/*
 * What an editor's "Rename Symbol" does with a port, as documented in `docs/apps.md`: the compiler does not link a key with equal strings
 * and other equal keys. So it renames strings with strings, and keys with the code that reads them, and then underlines the rest.
 */

const editor = new Editor();
const HEAD = `
import { App as Root, Chart } from 'cdk8s';
import { App, Service } from 'cdk8s-ports';
const chart = new Chart(new Root(), 'shop');
`;

interface Marks {
  readonly key?: string;
  readonly exposed?: string;
  readonly used?: string;
}

/** A program that uses port `http` in all ways, with marks before some of the uses, or another name in their place. */
function program(marks: Marks = {}, { key = 'http', used = 'http' } = {}): string {
  return `${HEAD}
const app = new App(chart, 'api', { containers: { api: { image: 'api:1', ports: { ${marks.key ?? ''}${key}: 8080, metrics: 9090 } } } });
const service = app.expose({ ${marks.exposed ?? ''}http: 80 });
app.port('${marks.used ?? ''}${used}');
app.containers.api.port('${used}');
app.expose({ web: { port: 80, targetPort: '${used}' } }, { name: 'web' });
app.monitor('http');
new Service(chart, 'other', { selector: app, ports: [{ port: 80, targetPort: 'http' }] });
service.endpoint('http');
service.portMap.http;
`;
}

test('the program is right, so that nothing is underlined', () => {
  expect(editor.underlined(program())).toEqual([]);
});

test('a key of ports is renamed, and each use of the old name is underlined', () => {
  const renamed = editor.renamed(program({ key: '‸' }), 'web');

  expect(renamed).toBe(program({}, { key: 'web' }));
  expect(editor.underlined(renamed!)).toEqual(['http', "'http'", "'http'", 'targetPort', "'http'", 'targetPort']);
});

test('a string is renamed with the other strings that mean ports of the same application, and no key', () => {
  expect(editor.renamed(program({ used: '‸' }), 'web')).toBe(program({}, { used: 'web' }));
});

test('a key of expose() is renamed with what reads it', () => {
  expect(editor.renamed(program({ exposed: '‸' }), 'web')).toBe(
    program().replace('expose({ http: 80 })', 'expose({ web: 80 })').replace('portMap.http', 'portMap.web'),
  );
});

test('a key of fromServiceName() is renamed with what reads it, and each use of the old name is underlined', () => {
  const imported = (key: string, read: string): string =>
    `${HEAD}const db = Service.fromServiceName(chart, 'db', 'pg', { ports: { ${key}: 5432 } }); db.endpoint('pg'); db.portMap.${read}; App;`;
  const renamed = editor.renamed(imported('‸pg', 'pg'), 'sql');

  expect(renamed).toBe(imported('sql', 'sql'));
  expect(editor.underlined(renamed!)).toEqual(["'pg'"]);
});
