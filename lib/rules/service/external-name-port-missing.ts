import { isSet } from '../../kube/read-manifest';
import { externalHost, externalNameProblem } from './external-names';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { write } from '../shared/words';

/** Ports of a Service of type ExternalName that the Service it points to does not have. */
export const externalNamePortMissing: RuleBody = {
  severity: 'warning',
  sentence: 'a Service of type ExternalName has a port that the Service it points to does not have',
  why: 'clients are sent to the other Service, where nothing answers on that port',
  fix: 'use a port of the other Service',
  doesNotSee: 'what hosts outside the cluster listen on',
  check(graph, report) {
    for (const service of graph.services) {
      if (!service.isExternalName) continue;
      const [name, namespace, svc] = externalHost(service).split('.');
      if (svc !== 'svc' || name === undefined || namespace === undefined) continue;
      for (const target of graph.findServices(namespace, name)) {
        for (const { port, path } of service.ports) {
          if (!isSet(port) || target.ports.length === 0 || target.ports.some((one) => one.port === port)) continue;
          const offered = target.ports.map((one) => one.port);
          const what = `${objectText(target.resource)} has no port ${port} (ports: ${offered.join(', ')})`;
          report(externalNameProblem(service, [...path, 'port'], what, write(offered, 'correct the port')));
        }
      }
    }
  },
};
