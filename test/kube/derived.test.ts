import { readCases } from '../cases/cases';

const RUN: Readonly<Record<string, string>> = {
  svc: 'service-spec.test.ts',
  probe: 'pod-ports.test.ts',
  find: '../graph/resolve/pod-port.test.ts',
  ing: 'ingress.test.ts',
  np: 'network-policy.test.ts',
  gw: 'gateway-api.test.ts',
  webhook: '../rules/webhook-cases.test.ts',
  sm: '../rules/derived.test.ts',
  pm: '../rules/derived.test.ts',
  sts: '../rules/derived.test.ts',
};

const kinds = readCases('derived').map(({ id }) => id.split('-')[1]!);

test.each(Object.entries(RUN))('derived rows of %s are run in %s', (kind) => {
  expect(kinds.filter((candidate) => candidate === kind).length).toBeGreaterThan(2);
});

test('there are no others', () => {
  expect(kinds.filter((kind) => !(kind in RUN))).toEqual([]);
});
