import * as kplus from '../../../lib';
import { isAccepted, readCases, titled } from '../../cases/cases';
import { findings } from '../findings';

interface WrittenPort {
  readonly port?: string | number;
  readonly endPort?: number;
  readonly protocol?: 'TCP';
}

const rows = readCases('networkpolicy-ports').filter(({ input }) => 'spec' in input);

test.each(titled(rows))('%s', (_, row) => {
  const { ingress = [], egress = [] } = row.input.spec as Record<string, { ports: WrittenPort[] }[]>;
  const found = findings((chart) => {
    const policy = new kplus.NetworkPolicy(chart, 'policy');
    const peer = kplus.Pods.all(chart, 'all');
    const ports = (rule: { ports: WrittenPort[] }): readonly kplus.NetworkPolicyPort[] =>
      rule.ports.map((port) => kplus.NetworkPolicyPort.of(port));
    for (const rule of ingress) policy.addIngressRule(peer, ports(rule));
    for (const rule of egress) policy.addEgressRule(peer, ports(rule));
  });
  expect(found.length === 0).toBe(isAccepted(row));
  for (const one of found)
    expect(one).toMatch(
      /^\[shop\/policy\] .*\[(port-range|port-name-syntax|rejected-field|network-policy-end-port)\]$/,
    );
});

test('the table has both', () => {
  expect(rows.filter(isAccepted).length).toBeGreaterThan(5);
  expect(rows.filter((row) => !isAccepted(row)).length).toBeGreaterThan(5);
});
