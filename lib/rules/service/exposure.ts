import { numberOf } from '../../kube/read-manifest';
import { valueAt } from '../../kube/field-path';
import type { RuleBody } from '../shared/rule';
import { objectText, portText } from '../shared/text';

/** What can be reached from outside, and ports that are seldom meant to be. */
export const exposure: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'what can be reached from outside of the cluster is meant to be',
  why: 'node ports, load balancers and ports of the node are reached around Ingresses and NetworkPolicies',
  fix: 'use a Service of type ClusterIP, with an Ingress or a route before it; listen on a port above 1023',
  doesNotSee: 'firewalls, and load balancers that are internal by an annotation',
  check(graph, report) {
    for (const { resource, defaulted } of graph.services) {
      if (defaulted.type !== 'NodePort' && defaulted.type !== 'LoadBalancer') continue;
      report({
        resource,
        path: ['spec', 'type'],
        message: `${objectText(resource)} can be reached from outside: it is of type ${defaulted.type}`,
      });
    }
    for (const { resource, template, specPath, ports } of graph.workloads) {
      if (template.spec['hostNetwork'] === true) {
        const message = `the pods of ${objectText(resource)} are on the network of their node`;
        report({ resource, path: [...specPath, 'hostNetwork'], message });
      }
      for (const port of ports) {
        const hostPort = numberOf(valueAt(resource.value, [...port.path, 'hostPort']));
        const path = [...port.path, hostPort === 0 ? 'containerPort' : 'hostPort'];
        if (hostPort !== 0)
          report({ resource, path, message: `port ${hostPort} of the node leads to ${objectText(resource)}` });
        if (port.number === SSH) {
          report({ resource, path, message: `${objectText(resource)} has the port of SSH: ${portText(port)}` });
        } else if (port.number > 0 && port.number < FIRST_UNPRIVILEGED) {
          report({ resource, path, message: `${objectText(resource)} has a privileged port: ${portText(port)}` });
        }
      }
    }
  },
};

const SSH = 22;
const FIRST_UNPRIVILEGED = 1024;
