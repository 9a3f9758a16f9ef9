import { type AimedPort } from './policy-ports';
import { broken, to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import type { Problem, Severity } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { hints } from '../shared/words';

interface Said {
  readonly severity: Severity;
  /** See {@link Problem}. */
  readonly isForOneProgram?: boolean;
  readonly field: string;
  readonly what: string;
  readonly hint?: string | undefined;
  readonly remedy: string;
  readonly candidates: readonly string[];
}

/** The problem for a port that a policy names and the pods do not have. */
export function aimedPortProblem({ policy, port, rule, pods }: AimedPort, said: Said): Problem {
  const { resource } = policy;
  const asked = port.port ?? '';
  return {
    resource,
    path: [...port.path, said.field],
    what: said.what,
    chain: [objectStep(resource, rule.direction), to(portStep(asked, port.protocol)), broken(workloadsStep(pods))],
    ...hints(said.hint),
    remedy: said.remedy,
    severity: said.severity,
    ...(said.isForOneProgram === true && { isForOneProgram: true }),
    related: containersOf(pods.slice(0, 3), rule.direction === 'ingress' ? 'selected' : 'a peer'),
    candidates: said.candidates,
  };
}
