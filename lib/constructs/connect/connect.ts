import type * as kplus from '../../kplus/cdk8s-plus';
import { didYouMean } from '../../ports/suggest';
import { plainValue } from '../../ports/unchecked';
import { valueText } from '../../ports/value-text';
import { renderPeer } from '../../kplus/policies';
import { MergedPolicy } from '../policy/merged-policy';
import { openPorts, portOfPods } from '../policy/opened-ports';
import { peerIn, podsOf } from '../policy/policed-pods';
import { checkObject, hasMember, type Place } from '../shared/arguments';
import { type AnyWorkload, nameOf } from '../shared/workload-of';
import { addVariables } from './connected-env';
import type { ConnectOptions } from './connect-options';
import { reachedBy } from './reached';

const OPTIONS: readonly (keyof ConnectOptions)[] = ['env', 'container', 'egress', 'ingress', 'dns', 'podPort'];

/**
 * Connects a workload to an endpoint: sets the variables with its address, and writes the policies that allow the
 * calls.
 *
 * @throws If it is no endpoint, or an option is none.
 */
export function connect(workload: AnyWorkload, endpoint: unknown, options: ConnectOptions = {}): void {
  const place: Place = () => nameOf(workload);
  const reached = reachedBy(place, endpoint);
  checkOptions(place, options);
  const { env, egress = true, ingress = true, dns = true, podPort } = options;
  if (podPort !== undefined && reached.pods !== undefined) {
    throw new Error(
      `${place()}: podPort of connect() is for a Service that another program creates: the port of these pods is known, so remove it`,
    );
  }
  const container = containerOf(workload, options.container);
  if (env !== undefined) addVariables(workload, reached, env, container);
  const pods = podsOf(workload);
  const ports = (): readonly kplus.k8s.NetworkPolicyPort[] => [portOfPods(reached.port(plainValue(podPort)))];
  if (egress) {
    const policy = MergedPolicy.for(pods, 'Egress');
    policy.allow({ peers: () => reached.peersFor(pods.namespace), ports });
    letAskForAddresses(policy, dns);
  }
  if (!ingress) return;
  reached.whenKnown((called) => {
    MergedPolicy.for(called, 'Ingress').allow({ peers: () => [peerIn(called.namespace, pods)], ports });
  });
}

/** Lets the pods of a policy use DNS, unless that is turned off. */
export function letAskForAddresses(policy: MergedPolicy, dns: NonNullable<ConnectOptions['dns']>): void {
  if (dns === false) return;
  policy.allowDns(dns === true ? undefined : renderPeer(policy, dns));
}

/**
 * Lets everybody call ports of a workload, or all of them, whatever its connections say.
 *
 * @throws If the workload declares no such port.
 */
export function allowFromAnywhere(
  workload: AnyWorkload & { port(reference: string | number): unknown },
  references: readonly (string | number)[],
): void {
  openPorts(
    workload,
    references.map((reference) => workload.port(reference)),
  );
}

function containerOf(workload: AnyWorkload, asked: unknown): kplus.Container | undefined {
  if (asked === undefined) return undefined;
  const found = workload.containers.find((one) => one === asked || one.name === asked);
  if (found !== undefined) return found;
  const names = workload.containers.map(({ name }) => name);
  const given = typeof asked === 'string' ? `'${asked}'` : valueText(asked);
  const guess = typeof asked === 'string' ? didYouMean(asked, names) : '';
  throw new Error(
    `${nameOf(workload)}: container of connect() is ${given}: pass one of its containers (${names.length === 0 ? 'it has none' : names.join(', ')})${guess}`,
  );
}

function checkOptions(place: Place, options: unknown): void {
  checkObject(place, 'options of connect()', options, "{ env: 'API_URL' }");
  for (const [field, value] of Object.entries(options ?? {})) {
    if (!OPTIONS.some((one) => one === field)) {
      throw new Error(
        `${place()}: connect() has no option '${field}'; it has ${OPTIONS.join(', ')}${didYouMean(field, OPTIONS)}`,
      );
    }
    const isSwitch = field === 'egress' || field === 'ingress' || field === 'dns';
    if (!isSwitch || value === undefined || typeof value === 'boolean') continue;
    if (field === 'dns' && hasMember(value, 'toNetworkPolicyPeerConfig')) continue;
    const allowed = field === 'dns' ? 'true, false, or the DNS servers as a peer' : 'true or false';
    throw new Error(`${place()}: ${field} of connect() is ${valueText(value)}: pass ${allowed}`);
  }
}
