import type { ParentReference } from '../../graph/gateways';
import type { GraphService } from '../../graph/service';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import { portsOf } from '../shared/ends';
import { isPlaceholder } from '../shared/placeholder';
import type { Report } from '../shared/rule';
import { objectStep, servicePortsStep } from '../shared/steps';
import { quoted, write } from '../shared/words';

/**
 * Reports a route of a mesh for a port that its Service does not have.
 *
 * @see https://gateway-api.sigs.k8s.io/mesh/
 */
export function reportServiceParent(parent: ParentReference, service: GraphService, report: Report): void {
  const { resource, path, sectionName, port } = parent;
  const { ports, hasUnreadNumbers, isExternalName } = service;
  if (ports.length === 0 || isExternalName) return;
  const names = ports.map(({ name }) => name).filter((name) => name !== '');
  const say = (field: string, asked: string | number, among: readonly (string | number)[]): void => {
    const near = suggest(String(asked), among.map(String));
    const candidates = among.filter((one) => near === undefined || String(one) === near);
    report({
      resource,
      path: [...path, field],
      what: `the Service has no port ${quoted(asked)}`,
      chain: [objectStep(resource), broken(servicePortsStep(service))],
      remedy: write(candidates, 'write a port of the Service'),
      related: [portsOf(service)],
      candidates,
    });
  };
  if (sectionName !== '' && !names.includes(sectionName)) {
    if (!names.some(isPlaceholder)) say('sectionName', sectionName, names);
    return;
  }
  const named = ports.filter(({ name }) => sectionName === '' || name === sectionName);
  if (port === 0 || hasUnreadNumbers || named.some((one) => one.port === port)) return;
  say(
    'port',
    port,
    named.map((one) => one.port),
  );
}
