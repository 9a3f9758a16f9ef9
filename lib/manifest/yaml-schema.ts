import { FAILSAFE_SCHEMA, Type } from 'js-yaml';

/**
 * The YAML that Kubernetes reads: version 1.1 as sigs.k8s.io/yaml implements it, which is neither js-yaml's schema nor the specification.
 *
 * `yes`, `on` and `y` are booleans, `0777` is octal, `1_000` is a number; `12:30` and dates are strings; unknown tags are ignored.
 *
 * @see https://github.com/kubernetes-sigs/yaml
 */
export const KUBERNETES_SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    // One type instead of null, bool, int and float: most scalars are words, and a single lookup is enough for them.
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
    // Tags such as `!Ref` are for tools that process the file before Kubernetes does.
    ...(['scalar', 'sequence', 'mapping'] as const).flatMap((kind) =>
      ['!', 'tag:'].map((tag) => new Type(tag, { kind, multi: true, construct: (value: unknown) => value })),
    ),
  ],
});

const WORDS = new Map<string, boolean | number | null>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Infinity] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, -Infinity] as const),
]);

const LONGEST_WORD = 5;

/** The value of a plain scalar; `undefined` if it is a string. */
function scalarValue(text: string): boolean | number | null | undefined {
  const first = text.charCodeAt(0);
  // A digit, or one of `+`, `-` and `.`
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) {
    return numberValue(text) ?? WORDS.get(text);
  }
  return text.length <= LONGEST_WORD ? WORDS.get(text) : undefined;
}

const NUMBER = /^[-+]?(?:0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

function numberValue(text: string): number | undefined {
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  if (!NUMBER.test(plain)) return undefined;
  const digits = plain.replace(/^[-+]/, '');
  // A leading zero is octal, unless another digit shows that it cannot be.
  const magnitude = /^0[0-7]+$/.test(digits) ? parseInt(digits, 8) : Number(digits);
  return plain.startsWith('-') ? -magnitude : magnitude;
}
