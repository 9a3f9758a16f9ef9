import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Deployment, type PortMap, writeContract } from 'cdk8s-ports';
import { type CompilerVersion, compile } from '../compilers';

/*
 * Two repositories: one writes the contract of its Services, and another one reads it, and is compiled against it.
 */

const ROOT = resolve(__dirname, '../..');

/** The program of the reading repository. It uses port `http` of Service `web`, and port `pg` of Service `db`. */
const READER = `
import { App, Chart } from 'cdk8s';
import { ConfigMap, type ImportedService, Service } from 'cdk8s-ports';
import shop from './shop';

const chart = new Chart(new App(), 'reader');
const web = Service.fromContract(chart, 'web', shop, 'web');
const exact: ImportedService<{ http: 80; dns: '53/UDP' }> = web;
const db = Service.fromContract(chart, 'db', shop, 'db');
export const config = new ConfigMap(chart, 'config', { data: { url: exact.endpoint('http').url(), db: db.endpoint().hostAndPort } });
export const number: 5432 = db.endpoint('pg').port;
`;
/** The same with only the JSON file, imported as in an ES module: the compiler checks names, but not numbers. */
const JSON_READER = `
import { App, Chart } from 'cdk8s';
import { ConfigMap, Service } from 'cdk8s-ports';
import shop from './shop.json';

const chart = new Chart(new App(), 'reader');
const web = Service.fromContract(chart, 'web', shop, 'web');
export const config = new ConfigMap(chart, 'config', { data: { url: web.endpoint('http').url() } });
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: 'node16',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        esModuleInterop: true,
        resolveJsonModule: true,
        types: [],
        paths: { 'cdk8s-ports': [`${ROOT}/dist/index.d.ts`], '*': [`${ROOT}/node_modules/*`] },
      },
      files: ['reader.ts', 'json-reader.ts'],
    }),
  );
  writeFileSync(join(folder, 'reader.ts'), READER);
  writeFileSync(join(folder, 'json-reader.ts'), JSON_READER);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The compile errors of the readers, with a contract of a Service `web` with these ports, and of `db`. */
async function compiled(version: CompilerVersion, ports: PortMap): Promise<readonly string[]> {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  const containerPorts = Object.entries(ports).map(([name, port]) => {
    const [number, protocol] = String(port).split('/');
    return { name, number: Number(number), protocol: (protocol ?? 'TCP') as never };
  });
  new Deployment(chart, 'web', { containers: [{ image: 'web:1', ports: containerPorts }] }).exposeViaService({
    name: 'web',
  });
  const db = new Deployment(chart, 'db', { containers: [{ image: 'pg:16', ports: [{ name: 'pg', number: 5432 }] }] });
  db.expose({ pg: true }, { name: 'db' });
  writeContract(chart, join(folder, 'shop.json'));

  const { diagnostics, other } = await compile(version, join(folder, 'tsconfig.json'));
  expect(other).toBe('');
  return diagnostics.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message.split('\n')[0]!}`);
}

describe.each(['5.9', '5.4', '7.0'] as const)('TypeScript %s', (version) => {
  test('compiles against the ports as they are', async () => {
    expect(await compiled(version, { http: 80, dns: '53/UDP' })).toEqual([]);
  });

  test('does not compile where a port was renamed', async () => {
    expect(await compiled(version, { web: 80, dns: '53/UDP' })).toEqual([
      expect.stringMatching(
        /^json-reader.ts:8 TS2345 .*"http".* is not assignable to parameter of type .*"dns".*"web"/,
      ),
      expect.stringMatching(/^reader.ts:8 TS2322 /),
    ]);
  });

  test('does not compile where its number is relied on and was changed', async () => {
    expect(await compiled(version, { http: 8080, dns: '53/UDP' })).toEqual([
      expect.stringMatching(/^reader.ts:8 TS2322 .*http: 8080.* is not assignable to type .*http: 80/),
    ]);
  });
});
