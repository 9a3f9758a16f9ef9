import { probePorts } from '../../graph/probe-ports';
import type { Workload, WorkloadContainer } from '../../graph/workload';
import { pathText } from '../../kube/field-path';
import { isOneEdit } from '../../ports/slip';

/** Names of ports that serve a purpose other than probes, however close their numbers are. */
const ASIDE = /metric|stat|prom|exporter|admin|debug|profil|trac|jmx|gossip|peer|cluster|raft|sync|repl/i;

/**
 * The declared port that a probe probably means, if it is one typo away: two digits swapped, or one missing or extra. A changed digit
 * counts only if another probe of the container uses the declared port, because 8081 beside 8080 may be a port for health checks.
 */
export function probeSlipOf(workload: Workload, container: WorkloadContainer, port: number): number | undefined {
  const tcp = container.ports.filter(({ protocol }) => protocol === 'TCP');
  const near = tcp.filter(({ number, name }) => {
    if (!isOneEdit(String(number), String(port)) || (tcp.length > 1 && ASIDE.test(name))) return false;
    return isOfSameDigits(number, port) || isProbed(workload, container, number);
  });
  const [only, ...more] = near;
  return more.length === 0 ? only?.number : undefined;
}

/** Whether digits are only swapped, missing or extra, and none is changed. */
function isOfSameDigits(one: number, other: number): boolean {
  const [digits, otherDigits] = [one, other].map((number) => Array.from(String(number)).sort().join(''));
  return digits?.length !== otherDigits?.length ? one > 99 && other > 99 : digits === otherDigits;
}

function isProbed(workload: Workload, { path }: WorkloadContainer, number: number): boolean {
  return probePorts(workload).some(({ container, port }) => {
    if (pathText(container.path) !== pathText(path)) return false;
    return port === number || container.ports.some((one) => one.name === port && one.number === number);
  });
}
