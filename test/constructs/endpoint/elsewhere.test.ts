import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib/index';

let chart: Chart;
beforeEach(() => {
  chart = new Chart(new App(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

describe('a Service that lives elsewhere', () => {
  test('has endpoints, and nothing is written for it', () => {
    const db = kplus.Service.fromServiceName(chart, 'db', 'postgres', { namespace: 'data', ports: { postgres: 5432 } });
    new kplus.ConfigMap(chart, 'config', {
      data: { url: db.endpoint().url('/shop'), at: db.endpoint(5432).hostAndPort },
    });
    const [config, ...others] = Testing.synth(chart) as { data: unknown }[];
    expect(config?.data).toEqual({ url: 'postgres://postgres.data/shop', at: 'postgres.data:5432' });
    expect(others).toEqual([]);
  });

  test('is in the namespace of the chart unless it says another one', () => {
    const db = kplus.Service.fromServiceName(chart, 'db', 'postgres', { ports: { dns: '53/UDP', 9000: 9000 } });
    expect(db.namespace).toBe('shop');
    expect(db.portMap).toEqual({ dns: '53/UDP', 9000: 9000 });
    expect(db.endpoint('dns').protocol).toBe('UDP');
    expect(db.endpoint(9000).name).toBeUndefined();
  });

  test('may have one number for two protocols', () => {
    const dns = kplus.Service.fromServiceName(chart, 'dns', 'dns', { ports: { dns: '53/UDP', 'dns-tcp': 53 } });
    expect(dns.endpoint('dns-tcp').protocol).toBe('TCP');
  });

  test.each<[string, () => unknown, string]>([
    [
      'a port that it has not',
      () => {
        const db: kplus.ImportedService = kplus.Service.fromServiceName(chart, 'db', 'postgres', {
          ports: { pg: 5432 },
        });
        return db.endpoint('pgg');
      },
      "Service 'shop/db' has no port 'pgg' (pg 5432/TCP); did you mean 'pg'?",
    ],
    [
      'a number that is none',
      () => {
        const ports: kplus.PortMap = { pg: 99999 };
        return kplus.Service.fromServiceName(chart, 'db', 'postgres', { ports });
      },
      "Service 'shop/db': ports.pg is the number 99999: pass a number from 1 to 65535, or number and protocol as in '53/UDP'",
    ],
    [
      'a name that no port has',
      () => {
        const ports: kplus.PortMap = { Pg: 5432 };
        return kplus.Service.fromServiceName(chart, 'db', 'postgres', { ports });
      },
      "Service 'shop/db': Service port name 'Pg' may only contain lower-case letters, digits and '-'",
    ],
    [
      'one port under two names',
      () => kplus.Service.fromServiceName(chart, 'db', 'postgres', { ports: { pg: 5432, sql: 5432 } }),
      "Service 'shop/db': ports.pg and ports.sql: port 5432/TCP is used twice in this Service",
    ],
    [
      'no ports',
      () => kplus.Service.fromServiceName(chart, 'db', 'postgres', {} as never),
      "Service 'shop/db': ports is undefined: pass an object, as in { http: 80 }",
    ],
    [
      'nothing known of it',
      () => kplus.Service.fromServiceName(chart, 'db', 'postgres', undefined as never),
      "Service 'shop/db': pass its ports, as in { ports: { http: 80 }, namespace: 'shop' }",
    ],
    [
      'no name',
      () => kplus.Service.fromServiceName(chart, 'db', undefined as never, { ports: { pg: 5432 } }),
      "Service 'shop/db': the name is undefined: pass the name of the Service",
    ],
  ])('is refused with %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

describe('a pod of a StatefulSet', () => {
  const database = (replicas?: number, props: { service?: false } = {}) =>
    new kplus.StatefulSet(chart, 'db', {
      ...(replicas !== undefined && { replicas }),
      ...props,
      containers: [{ image: 'postgres:16', ports: [{ name: 'postgres', number: 5432 }] }],
    });

  test('is dialled by its own name', () => {
    const db = database(2);
    const other = new Chart(chart, 'other', { namespace: 'data', disableResourceNameHashes: true });
    const data = { url: db.podEndpoint(0, 'postgres').url(), at: db.podEndpoint(1, 5432).hostAndPort };
    new kplus.ConfigMap(chart, 'config', { data });
    new kplus.ConfigMap(other, 'config', { data });
    const here = Testing.synth(chart) as { kind: string; data: unknown }[];
    const there = Testing.synth(other) as { data: unknown }[];
    expect(here.find(({ kind }) => kind === 'ConfigMap')?.data).toEqual({
      url: 'postgres://shop-db-0.shop-db-service',
      at: 'shop-db-1.shop-db-service:5432',
    });
    expect(there[0]?.data).toMatchObject({ at: 'shop-db-1.shop-db-service.shop:5432' });
  });

  test.each<[string, () => unknown, string]>([
    [
      'that there is none of',
      () => database(2).podEndpoint(2, 'postgres'),
      'podEndpoint() was given the number 2: pass 0 to 1, as it has 2 replicas',
    ],
    [
      'that is no number',
      () => database(1).podEndpoint('a' as never, 'postgres'),
      "podEndpoint() was given the string 'a': pass 0, as it has one replica",
    ],
    [
      'with a port that there is none of',
      () => (database() as kplus.StatefulSet).podEndpoint(0, 'pg'),
      "declares no port 'pg' (postgres 5432/TCP)",
    ],
    [
      'without a name',
      () => database(1, { service: false }).podEndpoint(0, 'postgres'),
      'has `service: false`, so its pods have no DNS names: remove it to use podEndpoint()',
    ],
  ])('is refused %s', (_, ask, message) => {
    expect(ask).toThrow(message);
  });
});

test('the number of a port is the value of an environment variable', () => {
  const web = new kplus.Deployment(chart, 'web', {
    containers: [{ image: 'web:1', ports: [{ name: 'http', number: 8080 }] }],
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it is an EnvValue, which the types of ports do not know
  web.containers[0]!.env.addVariable('PORT', web.port('http').env);
  expect(JSON.stringify(Testing.synth(chart))).toContain('"env":[{"name":"PORT","value":"8080"}]');
});
