import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { compile, inPairs, type CompilerVersion } from '../compilers';
import { install } from '../installed';

/*
 * A package of constructs, and an app that sees only its declarations, which another version of the compiler may have written: the ports
 * are checked through them.
 */

const VERSIONS: readonly CompilerVersion[] = ['5.4', '5.9', '7.0'];

/** All types are inferred. */
const LIBRARY = `
import { Construct } from 'constructs';
import { App, type ContainerProps, Deployment, type PortMap, Protocol, Service } from 'cdk8s-ports';
const image = 'nginx:1.27';
export class Web extends Construct {
  public readonly deployment;
  public readonly service;
  public constructor(scope: Construct, id: string, port?: number) {
    super(scope, id);
    this.deployment = new Deployment(this, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }, { name: 'dns', number: 53, protocol: Protocol.UDP }] }] });
    this.service = new Service(this, 'service', { selector: this.deployment, ports: [{ name: 'web', port: port ?? 80, targetPort: 'http' }] });
  }
  public get endpoint() { return this.service.endpoint('web'); }
  public get port() { return this.deployment.port('http'); }
}
export class Shop extends Deployment<{ http: 8080 }> {
  public constructor(scope: Construct, id: string) { super(scope, id, { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] }); }
  public publish() { return this.exposeViaService({ ports: [{ name: 'web', port: 80, targetPort: 'http' }] }); }
}
export function app(scope: Construct, id: string) { return new App(scope, id, { containers: { web: { image, ports: { http: 8080 } } } }); }
export function named<Name extends string>(scope: Construct, id: string, name: Name) { return new Deployment(scope, id, { containers: [{ image, ports: [{ name, number: 8080 }] }] }); }
export function beside<Container extends ContainerProps>(scope: Construct, id: string, container: Container) { return new Deployment(scope, id, { containers: [container, { name: 'side', image, ports: [{ name: 'admin', number: 9901 }] }] }); }
export function exposed<Number extends number>(web: Deployment<{ http: 8080 }>, port: Number) { return web.expose({ http: port }); }
export function handle<Ports extends PortMap, Name extends keyof Ports & string>(web: Deployment<Ports>, name: Name) { return web.port(name); }
export const db = (scope: Construct) => Service.fromServiceName(scope, 'db', 'postgres', { ports: { pg: 5432 } });
`;

const APP = `
import * as cdk8s from 'cdk8s';
import { Deployment, Service } from 'cdk8s-ports';
import * as library from './LIBRARY/library';
const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
const web = new library.Web(chart, 'web');
new Service(chart, 'right', { selector: web.deployment, ports: [{ port: 80, targetPort: 'http' }, { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' }] });
new Service(chart, 'wrong', { selector: web.deployment, ports: [{ port: 80, targetPort: 'htpp' }] }); //E
new Service(chart, 'handle', { selector: web.deployment, ports: [{ port: 80, targetPort: web.port }] });
web.endpoint.url('/v1'); web.service.endpoint('web');
web.service.endpoint('wbe'); //E
new library.Shop(chart, 'shop').publish().endpoint('web');
new library.Shop(chart, 'shop').publish().endpoint('wbe'); //E
library.app(chart, 'app').expose({ http: 80 });
library.app(chart, 'app').expose({ htpp: 80 }); //E
library.named(chart, 'named', 'grpc').expose({ grpc: 80 });
library.named(chart, 'named', 'grpc').expose({ grcp: 80 }); //E
library.beside(chart, 'beside', { image: 'shop:1.4', ports: [{ name: 'http', number: 8080 }] }).expose({ admin: 9901 });
library.exposed(new library.Shop(chart, 'shop'), 80).endpoint('http');
library.exposed(new library.Shop(chart, 'shop'), 80).endpoint('htpp'); //E
new Service(chart, 'more', { selector: web.deployment, ports: [{ port: 80, targetPort: library.handle(web.deployment, 'http') }] });
library.handle(web.deployment, 'htpp'); //E
library.db(chart).endpoint('pg');
library.db(chart).endpoint('pgg'); //E
export const any: Deployment = web.deployment;
export const some: Deployment<{ http: number }> = web.deployment;
export const other: Deployment<{ htpp: number }> = web.deployment; //E
`;

const WRONG = APP.split('\n').flatMap((line, index) => (line.endsWith('//E') ? [index + 1] : []));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-library-'));
install(folder);
fs.writeFileSync(path.join(folder, 'library.ts'), LIBRARY);
for (const by of VERSIONS) fs.writeFileSync(path.join(folder, `${by}.ts`), APP.replace('LIBRARY', by));
const libraries = inPairs(
  (by) => compile(by, project(by, { outDir: by, emitDeclarationOnly: true }, ['library.ts'])),
  [...VERSIONS],
);
/** The errors in the apps, by the compiler that wrote the declarations of the package. */
const apps = inPairs(
  async (version) => {
    await Promise.all(libraries.values());
    const files = VERSIONS.map((by) => `${by}.ts`);
    const { diagnostics, other } = await compile(version, project(`apps-${version}`, { noEmit: true }, files));
    const linesOf = (file: string): readonly number[] =>
      diagnostics.filter((one) => one.file === file).map(({ line }) => line);
    return { lines: new Map(VERSIONS.map((by) => [by, linesOf(`${by}.ts`)])), other };
  },
  [...VERSIONS],
);

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

describe.each([...libraries])('a library by TypeScript %s', (by, library) => {
  test('is declared', async () => {
    expect(await library).toEqual({ diagnostics: [], other: '' });
  });

  test.each([...apps])('is judged by TypeScript %s', async (_, app) => {
    const { lines, other } = await app;

    expect(other).toBe('');
    expect(lines.get(by)).toEqual(WRONG);
  });
});

function project(name: string, more: object, files: readonly string[]): string {
  const config = path.join(folder, `tsconfig.${name}.json`);
  const compilerOptions = {
    ...{ strict: true, target: 'ES2022', module: 'Node16', types: [], skipLibCheck: false },
    ...{ declaration: true, rootDir: '.', ...more },
  };
  fs.writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  return config;
}
