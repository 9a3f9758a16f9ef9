import { gatewayFaults, routeFaults } from '../../lib/kube/gateway-api';
import { expectVerdict, readCases, titled } from '../cases/cases';
import { expectWellSaid } from './well-said';

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
  // A row of the conformance tests has the field that its status is about, not the rejected one. Some are of rules with several backends.
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

test('whatever the YAML holds, it is well said', () => {
  const backend = { group: '', kind: 'Service', name: 'web', namespace: 'shop', port: 80, weight: 1 };
  const filters = [{ type: 'RequestMirror', requestMirror: { backendRef: backend } }];
  const example = {
    metadata: { name: 'web' },
    spec: {
      parentRefs: [{ name: 'gateway', sectionName: 'https', port: 443 }],
      hostnames: ['a.example'],
      rules: [
        { matches: [{ path: { type: 'PathPrefix', value: '/' } }], filters, backendRefs: [{ ...backend, filters }] },
      ],
    },
  };
  expect(routeFaults(example)).toEqual([]);
  expectWellSaid(example, routeFaults);
  const listener = { name: 'https', port: 443, protocol: 'HTTPS', hostname: 'a.example', tls: { mode: 'Terminate' } };
  const gateway = { metadata: { name: 'gateway' }, spec: { gatewayClassName: 'istio', listeners: [listener] } };
  expect(gatewayFaults(gateway)).toEqual([]);
  expectWellSaid(gateway, gatewayFaults);
});
