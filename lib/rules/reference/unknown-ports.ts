import type { AnnotatedPort, AnnotatedPorts } from '../../graph/annotated-ports';
import { suggest } from '../../ports/suggest';
import { broken, type Step, to } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { Problem } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** The ports of an annotation that do not exist; none if a single existing one is enough for the annotation. */
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
  /** The names of the existing ports. */
  readonly names: readonly string[];
  /** The words that say who does not have the port. */
  readonly lacks: string;
  /** The step that shows the existing ports. */
  readonly end: Step;
  /** The hint if the port belongs to the other layer: Service or pods. */
  readonly otherLayer: string | undefined;
  /** Whose port to write, for the remedy. */
  readonly owner: string;
}

/** The problem for ports that an annotation names but that do not exist. */
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
