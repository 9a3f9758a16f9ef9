import { readCases } from '../cases/cases';

const RUN: Readonly<Record<string, string>> = {
  svc: 'service-spec.test.ts',
  probe: 'pod-ports.test.ts',
  find: 'endpoint-ports.test.ts',
  ing: 'ingress.test.ts',
  np: 'network-policy.test.ts',
  gw: 'gateway-api.test.ts',
  webhook: '../rules/webhook-cases.test.ts',
};
const LEFT_OUT: Readonly<Record<string, string>> = {
  sm: 'written with the ServiceMonitor',
  pm: 'written with the PodMonitor',
  sts: 'the serviceName of a StatefulSet is no port',
};

const kinds = readCases('derived').map(({ id }) => id.split('-')[1]!);

test.each(Object.entries(RUN))('derived rows of %s are run in %s', (kind) => {
  expect(kinds.filter((candidate) => candidate === kind).length).toBeGreaterThan(3);
});

test.each(Object.entries(LEFT_OUT))('derived rows of %s are left out: %s', (kind) => {
  expect(kinds).toContain(kind);
});

test('there are no others', () => {
  expect(kinds.filter((kind) => !(kind in RUN) && !(kind in LEFT_OUT))).toEqual([]);
});
