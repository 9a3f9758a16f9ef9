import { isSet, textOf } from '../../kube/read-manifest';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Services of type ExternalName that promise what a name cannot keep. */
export const externalName: RuleBody = {
  severity: 'warning',
  sentence: 'a Service of type ExternalName is another name for a host, and no more',
  why: 'it is an alias in DNS: selectors and target ports are of no effect, and an address or localhost is not what clients expect',
  fix: 'remove the selector and the target ports; for an address use a Service without a selector, and an EndpointSlice',
  doesNotSee: 'what the host outside listens on',
  check(graph, report) {
    for (const service of graph.services) {
      if (!service.isExternalName) continue;
      const { resource, spec } = service;
      const host = textOf(spec.externalName).replace(/\.$/, '');
      const say = (path: readonly (string | number)[], message: string): void => {
        report({ resource, path, message: `${objectText(resource)} of type ExternalName: ${message}` });
      };
      if (service.selector.length > 0) say(['spec', 'selector'], 'the selector is of no effect');
      for (const { targetPort, path } of service.ports) {
        if (typeof targetPort === 'string') {
          say([...path, 'targetPort'], `targetPort '${targetPort}' is of no effect, as there are no pods to have it`);
        }
      }
      if (/^\d+(\.\d+){3}$/.test(host)) {
        say(['spec', 'externalName'], `'${host}' is read as a host name, not as an address`);
      }
      if (host === 'localhost') say(['spec', 'externalName'], `'localhost' is the client itself`);

      const [name, namespace, svc] = host.split('.');
      if (svc !== 'svc' || name === undefined || namespace === undefined) continue;
      for (const target of graph.findServices(namespace, name)) {
        for (const { port, path } of service.ports) {
          if (!isSet(port) || target.ports.length === 0 || target.ports.some((one) => one.port === port)) continue;
          const offered = target.ports.map((one) => one.port).join(', ');
          say([...path, 'port'], `${objectText(target.resource)} has no port ${port} (ports: ${offered})`);
        }
      }
    }
  },
};
