import type { FieldPath } from '../../kube/field-path';
import { isSet, textOf } from '../../kube/read-manifest';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { write } from '../shared/words';

/** Services of type ExternalName that promise what a name cannot keep. */
export const externalName: RuleBody = {
  severity: 'warning',
  sentence: 'a Service of type ExternalName has a selector, a target port, or an address as its host',
  why: 'it is an alias in DNS: selectors and target ports have no effect, and an address or localhost is not what clients expect',
  fix: 'remove the selector and the target ports; for an address use a Service without a selector and an EndpointSlice',
  doesNotSee: 'what the external host listens on',
  check(graph, report) {
    for (const service of graph.services) {
      if (!service.isExternalName) continue;
      const { resource, spec } = service;
      const host = textOf(spec.externalName).replace(/\.$/, '');
      const say = (path: FieldPath, what: string, remedy: string): void => {
        report({ resource, path, what: `${objectText(resource)} of type ExternalName: ${what}`, remedy });
      };
      if (service.selector.length > 0) {
        say(['spec', 'selector'], 'the selector has no effect', 'remove the selector, or the type');
      }
      for (const { targetPort, path } of service.ports) {
        if (typeof targetPort !== 'string') continue;
        const what = `targetPort '${targetPort}' has no effect, because there are no pods to declare it`;
        say([...path, 'targetPort'], what, 'remove targetPort');
      }
      if (/^\d+(\.\d+){3}$/.test(host)) {
        const remedy = 'use a Service without a selector, and an EndpointSlice with the address';
        say(['spec', 'externalName'], `'${host}' is read as a host name, not as an address`, remedy);
      }
      if (host === 'localhost') {
        say(['spec', 'externalName'], `'localhost' is the client itself`, 'write the name of another host');
      }

      const [name, namespace, svc] = host.split('.');
      if (svc !== 'svc' || name === undefined || namespace === undefined) continue;
      for (const target of graph.findServices(namespace, name)) {
        for (const { port, path } of service.ports) {
          if (!isSet(port) || target.ports.length === 0 || target.ports.some((one) => one.port === port)) continue;
          const offered = target.ports.map((one) => one.port);
          const what = `${objectText(target.resource)} has no port ${port} (ports: ${offered.join(', ')})`;
          say([...path, 'port'], what, write(offered, 'correct the port'));
        }
      }
    }
  },
};
