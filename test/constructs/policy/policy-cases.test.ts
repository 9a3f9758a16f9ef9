import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { type Case, isAccepted, readCases, titled } from '../../cases/cases';
import { kubernetesFaults } from '../../schemas/kubernetes';
import { findings } from '../findings';

/*
 * The ports of policies in Kubernetes' own tests, written with the constructs: those that the tests accept are written unchanged, and those
 * that they refuse are refused at synth.
 */

interface WrittenPort {
  readonly port?: string | number;
  readonly endPort?: number;
  readonly protocol?: 'TCP';
}

interface Rule {
  readonly ports?: readonly WrittenPort[];
}

const rows = [
  ...readCases('networkpolicy-ports'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-np-')),
];

/** As in cdk8s-plus, both no port and port 0 mean all ports, so a policy with port 0 cannot be written. */
const NOT_WRITABLE = ['derived-np-003'];
const writable = rows.filter(({ id }) => !NOT_WRITABLE.includes(id));

const rulesOf = ({ input }: Case): { readonly ingress: readonly Rule[]; readonly egress: readonly Rule[] } => ({
  ingress: [],
  egress: [],
  ...(input.spec as object),
});

/** The policy that one would write for that of a row. */
function define(chart: Chart, row: Case): void {
  const policy = new kplus.NetworkPolicy(chart, 'policy');
  const peer = kplus.Pods.all(chart, 'all');
  const ports = (rule: Rule): readonly kplus.NetworkPolicyPort[] =>
    (rule.ports ?? []).map((port) => kplus.NetworkPolicyPort.of(port));
  const { ingress, egress } = rulesOf(row);
  for (const rule of ingress) policy.addIngressRule(peer, ports(rule));
  for (const rule of egress) policy.addEgressRule(peer, ports(rule));
}

test('there is no row of another shape', () => {
  expect(rows.filter(({ input }) => !('spec' in input))).toEqual([]);
});

test.each(titled(writable.filter(isAccepted)))('%s', (_, row) => {
  const chart = new Chart(new App(), 'shop');
  define(chart, row);
  const policy = Testing.synth(chart).find(({ kind }) => kind === 'NetworkPolicy');
  // A missing list of ports equals an empty one.
  const portsOf = (rules: readonly Rule[] = []): readonly object[] => rules.map(({ ports = [] }) => ({ ports }));
  const { ingress, egress } = rulesOf(row);
  expect(portsOf(policy.spec.ingress)).toEqual(portsOf(ingress));
  expect(portsOf(policy.spec.egress)).toEqual(portsOf(egress));
  expect(kubernetesFaults(policy, '1.37')).toEqual([]);
});

test.each(titled(writable.filter((row) => !isAccepted(row))))('%s', (_, row) => {
  const found = findings((chart) => {
    define(chart, row);
  });
  expect(found).not.toEqual([]);
  for (const one of found) {
    expect(one).toMatch(
      /^\[shop\/policy\] .*\[(port-range|port-name-syntax|rejected-field|network-policy-end-port)\]$/,
    );
  }
});

test('what cannot be written: port 0 is all ports', () => {
  expect(
    findings((chart) => {
      define(
        chart,
        rows.find(({ id }) => id === NOT_WRITABLE[0])!,
      );
    }),
  ).toEqual([]);
});

test('the table has both', () => {
  expect(writable.filter(isAccepted).length).toBeGreaterThan(10);
  expect(writable.filter((row) => !isAccepted(row)).length).toBeGreaterThan(10);
});
