import { valueAt } from '../../lib/kube/field-path';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { parseAll } from '../../lib/manifest/read-manifests';

const parse = (text: string) => parseManifests({ file: 'a.yaml', text });
const config = (body: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n${body}\n`;
const dataOf = (body: string): unknown => parse(config(body)).resources[0]?.value['data'];

test.each([
  ['8080', 8080],
  ['"8080"', '8080'],
  ['010', 8],
  ['0899', 899],
  ['0x1F', 31],
  ['0o17', 15],
  ['0b11', 3],
  ['1_000', 1000],
  ['-5', -5],
  ['8080.0', 8080],
  ['1e3', 1000],
  ['.5', 0.5],
  ['12:30', '12:30'],
  ['8080:80', '8080:80'],
  ['2024-01-01', '2024-01-01'],
  ['=', '='],
  ['yes', true],
  ['off', false],
  ['y', true],
  ['Null', null],
  ['~', null],
  ['', null],
  ['1.2.3', '1.2.3'],
  ['!!str 80', '80'],
  ['!!int "80"', 80],
  ['!Ref name', 'name'],
  ['yess', 'yess'],
])('reads %s as Kubernetes does', (text, expected) => {
  expect(dataOf(`  value: ${text}`)).toEqual({ value: expected });
});

test('anchors, aliases and merge keys', () => {
  const data = dataOf('  base: &base {port: 80, name: http}\n  same: *base\n  more:\n    <<: *base\n    port: 81');
  expect(data).toEqual({
    base: { port: 80, name: 'http' },
    same: { port: 80, name: 'http' },
    more: { port: 81, name: 'http' },
  });
});

test('a broken document is a problem with its place, and the others are read', () => {
  const { resources, problems } = parse(`${config('  a: b')}---\n${config('  a: [b')}---\n${config('  c: d')}`);

  expect(resources.map(({ origin }) => origin?.document.index)).toEqual([0, 2]);
  expect(problems).toHaveLength(1);
  const { document, offset, fatal } = problems[0]!;
  expect({ fatal, line: document.positionOf(offset, offset).line }).toEqual({ fatal: true, line: 12 });
});

test('a key that is there twice is a problem, and the last one counts', () => {
  const { resources, problems } = parse(config('  a: 1\n  a: 2'));

  expect(resources[0]?.value['data']).toEqual({ a: 2 });
  const { document, offset, fatal } = problems[0]!;
  expect({ fatal, line: document.positionOf(offset, offset).line }).toEqual({ fatal: false, line: 6 });
});

test('templates and other documents are skipped and counted', () => {
  const { resources, problems, skipped } = parse(
    [
      '{{- if .Values.on }}\napiVersion: v1\nkind: Service\nmetadata: {name: {{ .Release.Name }}}\n{{- end }}\n',
      '# only a comment\n',
      'replicas: 3\n',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: "{{ name }}"\n',
      config('  rule: "{{ $labels.pod }} is down"'),
    ].join('---\n'),
  );

  expect(skipped.map(({ document, reason }) => [document, reason])).toEqual([
    [0, 'template'],
    [2, 'not-a-manifest'],
    [3, 'template'],
  ]);
  expect(problems.map(({ isTemplate }) => isTemplate)).toEqual([true]);
  expect(resources).toHaveLength(1);
});

describe('of a document that is not valid YAML', () => {
  const broken = (line: string): readonly [number, number] => {
    const { problems, skipped } = parse(`apiVersion: v1\nkind: ConfigMap\nmetadata: {name: [}\n${line}\n`);
    expect(problems).toHaveLength(1);
    return [
      problems.filter(({ isTemplate }) => isTemplate !== true).length,
      skipped.filter(({ reason }) => reason === 'template').length,
    ];
  };

  test.each([
    '# {{ comment }}',
    'a: b # {{ comment }}',
    'a: "{{ quoted }}"',
    "a: 'it''s {{ quoted }}'",
    'a: "\\" {{ quoted }}"',
    'a: "over\n  {{ lines }}"',
    'a: ["{{ a }}", "{{ b }}"]',
    '{"a":"{{ json }}"}',
    'a: "no end\nb: "{{ quoted }}"',
    'a: |\n  {{ text }}\n\n  {{ text }}',
    'a:\n- b: >- # folded\n    {{ text }}\n  c: d',
    '- |\n  {{ text }}',
    '  - - |2+\n     {{ text }}',
  ])('%j is no reason', (line) => {
    expect(broken(line)).toEqual([1, 0]);
  });

  test.each([
    '{{- if .Values.on }}',
    'a: {{ .Values.a }}',
    'a: b-{{ .Values.a }}',
    'a: "b" {{ .Values.a }}',
    "a: it's {{ .Values.a }}",
    'a: b#{{ .Values.a }}',
    'a: |\n  text\n{{ include "a" . | indent 2 }}',
    'a: >\n  text\nb: {{ .Values.b }}',
    '- a: |\n    text\n  b: {{ .Values.b }}',
    'a: "no end\nb: {{ .Values.b }}',
    'a: ${{ parameters.a }}',
  ])('%j is the reason: it is a template', (line) => {
    expect(broken(line)).toEqual([0, 1]);
  });
});

test('variables that are to be filled in are no YAML within brackets, and excuse nothing else', () => {
  const read = (ports: string): readonly (boolean | undefined)[] =>
    parse(`apiVersion: v1\nkind: Service\nspec:\n  ports: ${ports}\n`).problems.map(
      ({ isTemplate = false }) => isTemplate,
    );
  expect(read('[{ port: ${PORT}, targetPort: http }]')).toEqual([true]);
  expect(read('[{ port: ${PORT}, targetPort: http ]')).toEqual([false]);
  expect(read('\n    - port: ${PORT}')).toEqual([]);
});

test.each(['%PORT%', '@port@', '%s', '%d', '%[1]d', '${PORT}'])(
  '%s is no YAML, and a template has to be rendered',
  (value) => {
    const read = (text: string): readonly (boolean | undefined)[] =>
      parse(text).problems.map(({ isTemplate = false }) => isTemplate);
    const text = `apiVersion: v1\nkind: Service\nspec:\n  ports: [{ port: ${value}, targetPort: http }]\n`;
    expect(read(text)).toEqual([true]);
    expect(read(text.replace('}]', '}'))).toEqual([false]);
  },
);

describe('a name that a program fills in', () => {
  const service = (value: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  ports:\n    - port: ${value}\n`;

  test.each(['{port}', '{ port }', '[[port]]', '[[ port ]]', '[[ .Port ]]'])('makes a template: %s', (value) => {
    const { resources, problems, skipped } = parse(service(value));
    expect(resources).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual(['template']);
    expect(problems.map(({ offset, document }) => document.text.slice(offset, offset + value.length))).toEqual([value]);
  });

  test.each([
    '80 # {port}',
    '"{port}"',
    '80\n  selector: { app: null }',
    '80\n  selector: { app: }',
    '80\n  selector: { app: } # {port}',
    '80\n  more: [[a, b]]',
    '80\n  more:\n    - - port # [[name]]',
    '80\n  text: |\n    a: {port}',
  ])('is not in %j', (value) => {
    expect(parse(service(value)).resources).toHaveLength(1);
  });
});

test('the items of lists, typed and nested ones too', () => {
  const text = JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: [
      { apiVersion: 'v1', kind: 'ServiceList', items: [{ metadata: { name: 'a' } }] },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b', namespace: 'shop' } },
    ],
  });
  const { resources } = parse(text);

  expect(resources.map(({ kind, name, namespace, origin }) => [kind, name, namespace, origin?.path])).toEqual([
    ['Service', 'a', undefined, ['items', 0, 'items', 0]],
    ['Pod', 'b', 'shop', ['items', 1]],
  ]);
});

test.each(['---\na: 1\n--- # two\nb: 2\n---\n', 'a: 1\r\n---\r\nb: 2\r\n'])('splits %j', (text) => {
  const documents = text.replaceAll('a: 1', 'apiVersion: v1\nkind: A').replaceAll('b: 2', 'kind: B\napiVersion: v1');
  expect(parse(documents).resources.map(({ kind }) => kind)).toEqual(['A', 'B']);
});

describe('positions', () => {
  const text = [
    '# first\napiVersion: v1\nkind: ConfigMap\n--- # second',
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    '  name: web',
    'spec:',
    '  base: &base {targetPort: http}',
    '  ports:',
    '  # above',
    '  - port: 80 # behind',
    '    name: "web"',
    '    <<: *base',
    '  - port: 81',
  ].join('\n');
  const { document } = parse(text).resources[1]!.origin!;
  const textAt = (...path: (string | number)[]): string => {
    const { offset, endOffset } = document.locate(path);
    return text.slice(offset, endOffset);
  };

  test('a field is where its value is', () => {
    expect(document.locate(['spec', 'ports', 1, 'port'])).toMatchObject({ line: 16, column: 11, endColumn: 13 });
    expect(textAt('spec', 'ports', 0, 'name')).toBe('"web"');
  });

  test('a field from a merge key is where it is written', () => {
    expect(textAt('spec', 'ports', 0, 'targetPort')).toBe('http');
  });

  test('an object is where its name is, an item where it begins', () => {
    expect(textAt('spec', 'ports')).toBe('ports');
    expect(document.locate(['spec', 'ports', 1])).toMatchObject({ line: 16, column: 5 });
  });

  test('a field that is not there is where the object around it is', () => {
    expect(textAt('spec', 'selector')).toBe('spec');
  });

  test('comments', () => {
    const found = document.commentsAt(['spec', 'ports', 0, 'port']);
    expect(found.map((comment) => comment.text)).toEqual(['# behind', '# above', '# second']);
    for (const { offset, text: comment } of found) {
      expect(document.text.slice(offset, offset + comment.length)).toBe(comment);
    }
  });
});

test('paths reach into items of a list', () => {
  const { resources } = parse('apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec: {x: 1}\n');
  const [pod] = resources;
  expect(valueAt(pod?.value, ['spec', 'x'])).toBe(1);
  expect(pod?.origin?.document.locate([...pod.origin.path, 'spec', 'x'])).toMatchObject({ line: 6 });
});

describe('the same text in several files', () => {
  const twice = (text: string) =>
    parseAll(['a.yaml', 'b.yaml'].map((file) => ({ file, text: `# ${file}\n---${text}` })));

  test('is read once, and has a place in each', () => {
    const { resources } = twice('\nkind: Pod\napiVersion: v1\nspec: {x: 1}\n');
    expect(new Set(resources.map(({ value }) => value)).size).toBe(1);
    expect(resources.map(({ origin }) => origin?.document.source.file)).toEqual(['a.yaml', 'b.yaml']);
    const places = resources.map(({ origin }) => origin?.document.locate(['spec', 'x']));
    expect(places.map((place) => place?.line)).toEqual([5, 5]);
  });

  test('is wrong in each', () => {
    const { resources, problems } = twice('\nkind: Pod\napiVersion: v1\nspec: 1\nspec: 2\n');
    expect(resources).toHaveLength(2);
    expect(problems.map(({ document }) => document.source.file)).toEqual(['a.yaml', 'b.yaml']);
    const broken = twice('\nkind: Pod\napiVersion: v1\nspec: [\n').problems;
    expect(broken.map(({ document }) => document.source.file)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('is a template in each', () => {
    const { skipped } = twice('\nkind: Pod\napiVersion: v1\nmetadata:\n  name: "{{ .Values.name }}"\n');
    expect(skipped.filter(({ reason }) => reason === 'template').map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  });
});
