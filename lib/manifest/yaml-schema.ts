import { FAILSAFE_SCHEMA, loadAll, Type } from 'js-yaml';
import { scalarValue } from './scalar-value';

/**
 * The YAML that Kubernetes reads: 1.1 as sigs.k8s.io/yaml has it, which is neither js-yaml's schema nor the specification.
 *
 * `yes`, `on` and `y` are booleans, `0777` is octal, `1_000` is a number; `12:30` and dates are strings; unknown tags are ignored.
 *
 * @see https://github.com/kubernetes-sigs/yaml
 */
const KUBERNETES_SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    // One type in place of null, bool, int and float: most scalars are words, and are done with after one look.
    new Type('tag:cdk8s-ports,scalar', {
      kind: 'scalar',
      resolve: (text: unknown) => typeof text === 'string' && scalarValue(text) !== undefined,
      construct: scalarValue,
    }),
    new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (text: unknown) => text === '<<' }),
  ],
  explicit: [
    new Type('tag:yaml.org,2002:binary', {
      kind: 'scalar',
      construct: (text: string) => Buffer.from(text, 'base64').toString(),
    }),
    ...(['null', 'bool', 'int', 'float'] as const).map(
      (name) =>
        new Type(`tag:yaml.org,2002:${name}`, {
          kind: 'scalar',
          construct: (text: string) => scalarValue(text) ?? text,
        }),
    ),
    // `!Ref` and its like belong to whoever reads the file before Kubernetes does.
    ...(['scalar', 'sequence', 'mapping'] as const).flatMap((kind) =>
      ['!', 'tag:'].map((tag) => new Type(tag, { kind, multi: true, construct: (value: unknown) => value })),
    ),
  ],
});

/** Reads the documents of a text; with `takesTwice` a key may be there twice, and the last one counts. */
export function loadYaml(text: string, takesTwice = false): unknown[] {
  return loadAll(text, undefined, { schema: KUBERNETES_SCHEMA, json: takesTwice });
}
