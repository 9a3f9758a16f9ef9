import type { AnnotatedPort, AnnotatedPorts } from '../../graph/annotated-ports';
import { suggest } from '../../ports/suggest';
import { broken, type Step, to } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { Problem } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** The ports of an annotation that are not there; none if one of those that are is enough. */
export function unknownPorts(
  { annotation, ports }: AnnotatedPorts,
  isThere: (port: AnnotatedPort) => boolean,
): readonly AnnotatedPort[] {
  const isTaken = ({ first }: AnnotatedPort): boolean =>
    annotation.only === undefined || (annotation.only === 'number') === (first !== undefined);
  const unknown = ports.filter((port) => !isPlaceholder(port.text) && !(isTaken(port) && isThere(port)));
  return annotation.anyOf === true && unknown.length < ports.length ? [] : unknown;
}

/** What differs between the annotations of a Service and those of pods. */
interface Owner {
  /** The names of the ports that there are. */
  readonly names: readonly string[];
  /** Who does not have the port. */
  readonly lacks: string;
  /** What there is instead. */
  readonly end: Step;
  /** What the port is, if it is one of the other layer. */
  readonly otherLayer: string | undefined;
  /** Whose port to write. */
  readonly owner: string;
}

/** What is said of ports that an annotation names and that are not there. */
export function unknownPortsProblem(
  { annotation, resource, path }: AnnotatedPorts,
  unknown: readonly AnnotatedPort[],
  { names, lacks, end, otherLayer, owner }: Owner,
): Problem {
  const texts = listText(unknown.map(({ text }) => text));
  const near = unknown.flatMap(({ text, first }) => (first === undefined ? (suggest(text, names) ?? []) : []));
  return {
    resource,
    path,
    what: `${annotation.key} names ${texts}, which ${lacks}`,
    chain: [objectStep(resource, annotation.key), to({ text: texts }), broken(end)],
    ...hints(
      ...(near.length > 0
        ? near.map(question)
        : [otherLayer ?? (annotation.only && `this annotation takes port ${annotation.only}s`)]),
    ),
    remedy: write(near, `write a port of the ${owner}`),
    candidates: near,
  };
}
