import type { Graph } from '../../graph/graph';
import { type ProgramText, programTexts } from '../../graph/program-texts';
import { LISTENING_VARIABLES } from '../../kube/listening-variables';
import { pathText } from '../../kube/field-path';
import { portNumberProblem } from '../../ports/port-number';
import { broken, to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { containerStep, objectStep } from '../shared/steps';
import { write } from '../shared/words';

/** Ports that programs are told to listen on, but that their containers do not declare. */
export const listeningPortUndeclared: RuleBody = {
  severity: 'warning',
  sentence: 'a variable tells the program of a container to listen on a port that the container does not declare',
  why: 'Services lead to the declared ports, and nothing listens there',
  fix: 'write the same number in the variable and in the port of the container',
  doesNotSee:
    'variables with other names; it is only an info for PORT and SERVER_PORT, which programs interpret in different ways, and for pods with several containers',
  check(graph, report) {
    for (const { from, numbers, isCertain } of listening(graph)) {
      const workload = graph.workloadOf(from.resource);
      const container = workload?.containers.find(({ path }) => pathText(from.path).startsWith(`${pathText(path)}.`));
      if (workload === undefined || container === undefined) continue;
      const declared = container.ports.filter(({ protocol }) => protocol === 'TCP').map(({ number }) => number);
      if (declared.length === 0 || numbers.some((number) => workload.ports.some((one) => one.number === number)))
        continue;
      const said = numbers.join(', ');
      report({
        resource: from.resource,
        path: from.path,
        what: `the program of container '${container.name}' is told to listen on ${said}, which is not declared`,
        chain: [objectStep(from.resource, from.place), to({ text: said }), broken(containerStep(workload, container))],
        remedy: `${write(declared, 'write a port of the container')}, or declare ${said}`,
        severity: isCertain && workload.containers.length === 1 && declared.length === 1 ? 'warning' : 'info',
        related: containersOf([workload], 'the ports that are declared'),
        candidates: declared,
      });
    }
  },
};

/** A variable that tells a program where to listen, with the port numbers. */
interface Listening {
  readonly from: ProgramText;
  readonly numbers: readonly number[];
  readonly isCertain: boolean;
}

function listening(graph: Graph): readonly Listening[] {
  return programTexts(graph).flatMap((from) => {
    const known = LISTENING_VARIABLES[from.setting?.name ?? ''];
    if (known === undefined || from.path.at(-1) !== 'value') return [];
    const expression = known.areAddresses === true ? /:(\d{1,5})(?=[/;]|$)/g : /(?:^|;)(\d{1,5})(?=;|$)/g;
    const numbers = Array.from(from.text.matchAll(expression), ([, digits]) => Number(digits));
    const isRight = numbers.length > 0 && numbers.every((number) => portNumberProblem(number) === undefined);
    return isRight ? [{ from, numbers, isCertain: known.isCertain }] : [];
  });
}
