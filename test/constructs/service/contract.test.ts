import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';

const SCHEMA = JSON.parse(readFileSync(join(__dirname, '../../../schema/contract.json'), 'utf8')) as object;
const isContract = new Ajv().compile(SCHEMA);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const shop = () => new Chart(new App(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
const workload = (chart: Chart, id = 'api') =>
  new kplus.Deployment(chart, id, {
    containers: [
      {
        image: 'api:1.4',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'dns-udp', number: 53, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });

/** The contract of a chart, and its type declarations. */
function contract(chart: Chart): { json: kplus.ServiceContract; types: string } {
  const file = join(folder, 'contracts', 'shop.json');
  kplus.writeContract(chart, file);
  expect(readdirSync(join(folder, 'contracts'))).toEqual(['shop.d.ts', 'shop.json']);
  const json = JSON.parse(readFileSync(file, 'utf8')) as kplus.ServiceContract;
  isContract(json);
  expect(isContract.errors).toBeNull();
  return { json, types: readFileSync(join(folder, 'contracts', 'shop.d.ts'), 'utf8') };
}

describe('what is written', () => {
  test('has each Service with its ports, by name, and the same as types', () => {
    const chart = shop();
    const api = workload(chart);
    api.expose({ http: 80, 'dns-udp': 5353 }, { name: 'web' });
    api.expose({ http: true }, { name: 'db', clusterIP: 'None' });
    new kplus.Service(chart, 'plain', { selector: api, ports: [{ port: 80, targetPort: 'http' }] });
    new ApiObject(chart, 'raw', {
      apiVersion: 'v1',
      kind: 'Service',
      spec: { ports: [{ port: 25, name: 'smtp', targetPort: 'http' }], selector: { app: 'mail' } },
    });

    const { json, types } = contract(chart);

    expect(json).toEqual({
      version: 1,
      services: {
        db: { name: 'db', namespace: 'shop', ports: { http: 8080 }, headless: true },
        'shop-plain': { name: 'shop-plain', namespace: 'shop', ports: { 80: 80 } },
        'shop-raw': { name: 'shop-raw', namespace: 'shop', ports: { smtp: 25 } },
        web: { name: 'web', namespace: 'shop', ports: { http: 80, 'dns-udp': '5353/UDP' } },
      },
    });
    expect(Object.keys(json.services)).toEqual(['db', 'shop-plain', 'shop-raw', 'web']);
    expect(types).toMatchInlineSnapshot(`
      "// Written by cdk8s-ports, with the JSON file beside it: the ports that clients of these Services rely on. Do not edit it.
      declare const contract: {
        readonly version: 1;
        readonly services: {
          readonly db: {
            readonly name: 'db';
            readonly namespace: 'shop';
            readonly ports: {
              readonly http: 8080;
            };
            readonly headless: true;
          };
          readonly 'shop-plain': {
            readonly name: 'shop-plain';
            readonly namespace: 'shop';
            readonly ports: {
              readonly 80: 80;
            };
          };
          readonly 'shop-raw': {
            readonly name: 'shop-raw';
            readonly namespace: 'shop';
            readonly ports: {
              readonly smtp: 25;
            };
          };
          readonly web: {
            readonly name: 'web';
            readonly namespace: 'shop';
            readonly ports: {
              readonly http: 80;
              readonly 'dns-udp': '5353/UDP';
            };
          };
        };
      };
      export = contract;
      "
    `);
  });

  test('tells Services of one name apart by their namespaces, and leaves out a namespace that there is none of', () => {
    const chart = new Chart(new App(), 'shop', { disableResourceNameHashes: true });
    const api = workload(chart);
    api.expose({ http: 80 }, { name: 'web' });
    new kplus.Service(chart, 'one', {
      metadata: { name: 'api', namespace: 'a' },
      selector: api,
      ports: [{ port: 1, targetPort: 'http' }],
    });
    new kplus.Service(chart, 'two', {
      metadata: { name: 'api', namespace: 'b' },
      selector: api,
      ports: [{ port: 2, targetPort: 'http' }],
    });

    expect(contract(chart).json.services).toEqual({
      'a/api': { name: 'api', namespace: 'a', ports: { 1: 1 } },
      'b/api': { name: 'api', namespace: 'b', ports: { 2: 2 } },
      web: { name: 'web', ports: { http: 80 } },
    });
  });

  test('is written again only where it is something else', () => {
    const chart = shop();
    const api = workload(chart);
    api.expose({ http: 80 }, { name: 'web' });
    const file = join(folder, 'shop.json');
    const past = new Date(0);
    kplus.writeContract(chart, file);
    utimesSync(file, past, past);
    kplus.writeContract(chart, file);
    expect(statSync(file).mtime).toEqual(past);

    api.expose({ http: 81 }, { name: 'more' });
    kplus.writeContract(chart, file);
    expect(statSync(file).mtime).not.toEqual(past);
    expect(readdirSync(folder)).toEqual(['shop.d.ts', 'shop.json']);
  });

  test('is nothing where a Service cannot be rendered', () => {
    const chart = shop();
    new kplus.Service(chart, 'empty', { selector: workload(chart) });

    expect(() => {
      kplus.writeContract(chart, join(folder, 'shop.json'));
    }).toThrow("Service 'shop/empty': A service must be configured with a port");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[unknown, unknown, string]>([
    [undefined, 'shop.json', 'writeContract(): the chart is undefined: pass the chart whose Services are meant'],
    [shop(), 'shop.yaml', "writeContract(): the file is the string 'shop.yaml': pass a path that ends in .json"],
    [shop(), undefined, 'writeContract(): the file is undefined: pass a path'],
  ])('takes a chart and a JSON file: %p, %p', (chart, file, message) => {
    expect(() => {
      kplus.writeContract(chart as Chart, file as string);
    }).toThrow(message);
  });
});

describe('what is read', () => {
  const written = {
    version: 1,
    services: {
      web: { name: 'web', namespace: 'shop', ports: { http: 80, dns: '53/UDP' } },
      db: { name: 'postgres', namespace: 'data', ports: { pg: 5432 }, headless: true },
      plain: { name: 'plain', ports: { 80: 80 } },
    },
  } as const;

  test('is the Service as it is there', () => {
    const chart = shop();
    const web = kplus.Service.fromContract(chart, 'web', written, 'web');
    const db = kplus.Service.fromContract(chart, 'db', written, 'db');
    const plain = kplus.Service.fromContract(chart, 'plain', written, 'plain');

    expect([web.name, web.namespace, web.isHeadless, web.portMap]).toEqual([
      'web',
      'shop',
      false,
      { http: 80, dns: '53/UDP' },
    ]);
    expect([db.name, db.namespace, db.isHeadless]).toEqual(['postgres', 'data', true]);
    expect([plain.namespace, plain.endpoint().name, plain.endpoint().port]).toEqual(['shop', undefined, 80]);
  });

  test('is what was written', () => {
    const chart = shop();
    workload(chart).expose({ http: 80, 'dns-udp': 5353 }, { name: 'web' });
    const { json } = contract(chart);
    const web = kplus.Service.fromContract(shop(), 'web', json);

    expect(web.portMap).toEqual({ http: 80, 'dns-udp': '5353/UDP' });
  });

  test('has the application protocols, from which addresses take their scheme', () => {
    const chart = shop();
    workload(chart).expose(
      { http: { port: 8443, appProtocol: 'https' }, 'dns-udp': { port: 53, appProtocol: 'example.com/dns' } },
      { name: 'web' },
    );
    const { json, types } = contract(chart);
    expect(json.services['web']?.appProtocols).toEqual({ http: 'https', 'dns-udp': 'example.com/dns' });
    expect(types).toContain("readonly appProtocols: {\n        readonly http: 'https';");

    const reader = shop();
    const web = kplus.Service.fromContract(reader, 'web', json);
    new kplus.ConfigMap(reader, 'config', { data: { url: web.endpoint('http').url('/v1') } });
    expect((Testing.synth(reader) as { data: object }[])[0]?.data).toEqual({ url: 'https://web:8443/v1' });
  });

  test('of which the same can be said by hand', () => {
    const chart = shop();
    const ports = { api: 8080, admin: 9901 };
    const make = (id: string, appProtocols: object): kplus.ImportedService<typeof ports> =>
      kplus.Service.fromServiceName(chart, id, 'api', { ports, appProtocols: appProtocols as Record<string, string> });
    const url = `${make('a', { api: 'https' }).endpoint('api').url()} ${make('b', {}).endpoint('api').url()}`;
    new kplus.ConfigMap(chart, 'config', { data: { url } });
    expect((Testing.synth(chart) as { data: object }[])[0]?.data).toEqual({ url: 'https://api:8080 http://api:8080' });
    expect(() => make('c', { apii: 'https' })).toThrow(
      "Service 'shop/c': appProtocols has a port 'apii', and ports does not (api, admin); did you mean 'api'?",
    );
    expect(() => make('d', { api: 443 })).toThrow(
      "Service 'shop/d': appProtocols.api is the number 443: pass a protocol, as in 'https'",
    );
  });

  const { web } = written.services;
  test.each<[string, unknown, unknown, string]>([
    [
      'nothing',
      undefined,
      'web',
      "Service 'shop/x': the contract is undefined: pass the JSON that writeContract() wrote",
    ],
    [
      'a path',
      './shop.json',
      'web',
      "the contract is the string './shop.json': pass the JSON that writeContract() wrote, as in require('contracts/shop.json')",
    ],
    ['no Services', { version: 1 }, 'web', 'the contract is an object: pass the JSON that writeContract() wrote'],
    [
      'a later version',
      { version: 2 },
      'web',
      'the version of the contract is 2, and this cdk8s-ports reads version 1: update cdk8s-ports',
    ],
    [
      'another version',
      { version: '1' },
      'web',
      "the version of the contract is the string '1', and this cdk8s-ports reads version 1: write the contract anew",
    ],
    [
      'a name that is not there',
      written,
      'wbe',
      "the contract has no Service 'wbe' (web, db, plain); did you mean 'web'?",
    ],
    ['a name that every object has', written, 'toString', "the contract has no Service 'toString' (web, db, plain)"],
    ['no name', written, undefined, "the contract has 3 Services (web, db, plain): say which, as in 'web'"],
    ['a name that is none', written, 7, 'the Service is the number 7: pass one of web, db, plain'],
    ['an empty one', { version: 1, services: {} }, undefined, 'the contract has no Services'],
    [
      'a Service that is none',
      { version: 1, services: { web: 80 } },
      'web',
      "services['web'] of the contract is the number 80: write the contract anew",
    ],
    [
      'no name of the Service',
      { version: 1, services: { web: { ports: {} } } },
      'web',
      "services['web'].name of the contract is undefined: it has to be the name of a Service",
    ],
    [
      'no ports',
      { version: 1, services: { web: { name: 'web' } } },
      'web',
      'services[\'web\'].ports of the contract is undefined: it has to be an object, as in { "http": 80 }',
    ],
    [
      'a port that is none',
      { version: 1, services: { web: { ...web, ports: { http: '80/tcp' } } } },
      'web',
      "ports.http is the string '80/tcp': pass a number from 1 to 65535",
    ],
    [
      'a namespace that is none',
      { version: 1, services: { web: { ...web, namespace: '' } } },
      'web',
      "services['web'].namespace of the contract is the string '': it has to be a namespace, or left out",
    ],
    [
      'application protocols that are none',
      { version: 1, services: { web: { ...web, appProtocols: 'https' } } },
      'web',
      "services['web'].appProtocols of the contract is the string 'https': it has to be an object",
    ],
    [
      'headless that is none',
      { version: 1, services: { web: { ...web, headless: 'None' } } },
      'web',
      "services['web'].headless of the contract is the string 'None': it has to be true or false",
    ],
  ])('refuses %s', (_, given, name, message) => {
    expect(() => kplus.Service.fromContract(shop(), 'x', given as typeof written, name as 'web')).toThrow(message);
    // The schema refuses the same contracts, unless only the name is wrong.
    if (
      given !== written &&
      Object.keys((given as { services?: object } | undefined)?.services ?? { one: 1 }).length > 0
    ) {
      expect(isContract(given)).toBe(false);
    }
  });
});
