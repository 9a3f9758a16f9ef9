import fc from 'fast-check';
import { gatewayFaults, routeFaults } from '../../lib/kube/gateway-api';
import { expectVerdict, readCases, titled } from '../cases/cases';
import { mangled } from './mangled';
import { holds } from '../holds';

const rows = readCases('httproute-backends');
const backends = [...rows, ...readCases('derived').filter(({ id }) => id.startsWith('derived-gw-'))].filter(
  ({ input }) => 'backendRef' in input,
);
const gateways = rows.filter(({ input }) => 'listeners' in input);

const route = (backendRef: unknown): object => ({ spec: { rules: [{ backendRefs: [backendRef] }] } });

test('each row is about a backend or about listeners', () => {
  expect(rows.length).toBe(rows.filter((row) => backends.includes(row) || gateways.includes(row)).length);
});

test.each(titled(backends))('%s', (_, row) => {
  // The field of a row of the conformance tests says where its status looks, not what is rejected. Some of them are of rules with several backends.
  expectVerdict(
    { ...row, field: row.id.startsWith('conf-') ? '' : row.field },
    routeFaults(route(row.input.backendRef)),
  );
});

test.each(titled(gateways))('%s', (_, row) => {
  expectVerdict(row, gatewayFaults({ spec: row.input }));
});

test('mirrors are backends too', () => {
  const filters = [{ requestMirror: { backendRef: { name: 'a' } } }];
  expect(routeFaults({ spec: { rules: [{ filters, backendRefs: [{ name: 'b', port: 1, filters }] }] } })).toHaveLength(
    2,
  );
});

test('never throws', () => {
  holds(fc.property(mangled(route({ name: 'a' })), (manifest) => Array.isArray(routeFaults(manifest))));
  holds(fc.property(mangled({ spec: { listeners: [{ name: 'a' }] } }), (one) => Array.isArray(gatewayFaults(one))));
});
