import { protocolProblem } from '../ports/protocol';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { numberField, objectField, objectsField, portField, stringField } from './field-type';
import type { Fields } from './manifest-types';
import { portReferenceProblem, portRemedy, portTopic } from './port-reference';
import { fieldsOf, isSet } from './read-manifest';

/**
 * Returns what the API server rejects in the ports of a NetworkPolicy.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports
 */
export function networkPolicyFaults(policy: unknown): readonly Fault[] {
  const found = new FaultList();
  const spec = objectField(found, 'spec', fieldsOf(policy)['spec']);
  for (const direction of ['ingress', 'egress'] as const) {
    objectsField(found, `spec.${direction}`, spec[direction]).forEach((rule, index) => {
      const at = `spec.${direction}[${index}].ports`;
      objectsField(found, at, rule['ports']).forEach((port, number) => {
        checkPort(found, `${at}[${number}]`, port);
      });
    });
  }
  return found.faults;
}

function checkPort(found: FaultList, at: string, written: Fields): void {
  const protocol = stringField(found, `${at}.protocol`, written['protocol']);
  if (protocol !== undefined && protocol !== '') found.error(`${at}.protocol`, protocolProblem(protocol));

  const port = portField(found, `${at}.port`, written['port']);
  if (port !== undefined && isSet(written['port'])) {
    const problem = portReferenceProblem(port);
    const hint = port === 0 ? '; for all ports of a protocol leave out port and endPort' : '';
    found.error(
      `${at}.port`,
      problem && problem + hint,
      portTopic(port),
      hint === '' ? portRemedy(port) : 'leave out port and endPort, or write a number from 1 to 65535',
    );
  }

  if (!isSet(written['endPort'])) return;
  const endPort = numberField(found, `${at}.endPort`, written['endPort']);
  if (port === undefined || endPort === undefined) return;
  if (typeof port === 'string' || !isSet(written['port'])) {
    found.error(`${at}.endPort`, 'endPort needs a port that is a number, where the range begins', 'policy-port');
  } else if (endPort < port) {
    found.error(
      `${at}.endPort`,
      `endPort ${endPort} is less than port ${port}`,
      'range',
      'swap the two, or correct one of them',
    );
  } else if (endPort > 65535) {
    found.error(`${at}.endPort`, `endPort ${endPort} is outside 1..65535`, 'range');
  }
}
