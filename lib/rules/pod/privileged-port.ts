import { outerPath, SSH } from '../shared/host-port';
import type { RuleBody } from '../shared/rule';
import { objectText, portText } from '../shared/text';

const FIRST_UNPRIVILEGED = 1024;

/** Containers that declare a port that requires privileges. */
export const privilegedPort: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'a container declares a port below 1024',
  why: 'a program that listens on it needs root or a capability',
  fix: 'listen on a port above 1023, and keep the number in the Service',
  doesNotSee: 'port 22, which ssh-port reports; ports that are not declared',
  check(graph, report) {
    for (const { resource, ports } of graph.workloads) {
      for (const port of ports) {
        if (port.number <= 0 || port.number >= FIRST_UNPRIVILEGED || port.number === SSH) continue;
        report({
          resource,
          path: outerPath(resource, port),
          what: `${objectText(resource)} declares a privileged port: ${portText(port)}`,
          remedy: 'listen on a port above 1023, and keep the number in the Service',
        });
      }
    }
  },
};
