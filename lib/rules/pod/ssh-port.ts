import { outerPath, SSH } from '../shared/host-port';
import type { RuleBody } from '../shared/rule';
import { objectText, portText } from '../shared/text';

/** Containers with the port of SSH. */
export const sshPort: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'a container declares port 22, the port of SSH',
  why: 'a login by SSH bypasses the API server, its authorization and its audit log',
  fix: 'use kubectl exec, and remove the SSH server',
  doesNotSee: 'SSH servers on other ports, or that declare no port',
  check(graph, report) {
    for (const { resource, ports } of graph.workloads) {
      for (const port of ports.filter(({ number }) => number === SSH)) {
        report({
          resource,
          path: outerPath(resource, port),
          what: `${objectText(resource)} declares the port of SSH: ${portText(port)}`,
          remedy: 'use kubectl exec, and remove the SSH server',
        });
      }
    }
  },
};
