import { COMPARED } from '../../kube/kubernetes-version';
import { madePorts } from '../../graph/made-ports';
import { broken, to } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Ports that a Service created by a controller would have twice. */
export const madeServicePortRepeated: RuleBody = {
  severity: 'error',
  sentence: 'a Service that a controller makes of an object would have a port name or number twice',
  why: `the API server rejects such a Service (${COMPARED}), and the controller cannot continue without it`,
  fix: "give the object's port the name and target of the container port that you mean, or another name",
  doesNotSee: 'workloads that are not in the input',
  check(graph, report) {
    for (const { resource, workload, own, namePath, numberPath, added } of madePorts(graph)) {
      const sameName = added.find(({ name }) => name === own.name);
      const sameNumber = added.find(({ number }) => number === own.number);
      const twin = sameName ?? sameNumber;
      if (twin === undefined) continue;
      // If a container declares the number of the port with a name, that name is meant.
      const meant = workload.ports.find(
        ({ number, name }) => number === own.number && name !== '' && name !== own.name,
      );
      report({
        resource,
        path: sameName === undefined ? numberPath : namePath,
        what:
          sameName === undefined
            ? `the Service made of ${objectText(resource)} would have port ${own.number} twice`
            : `the Service made of ${objectText(resource)} would have two ports named '${own.name}': ${own.number} and ${twin.number}`,
        chain: [objectStep(resource), to(portStep(own.name)), broken(workloadsStep([workload]))],
        hint: `the ports of the containers are added to it`,
        remedy:
          sameName === undefined
            ? `choose another port, or do not add the ports of the containers`
            : meant === undefined
              ? `choose another name for port ${own.number}, or do not add the ports of the containers`
              : `name port ${own.number} '${meant.name}'`,
        related: [{ resource: workload.resource, path: twin.path, message: 'added as well' }],
      });
    }
  },
};
