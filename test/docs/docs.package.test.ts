/*
 * Tests the code blocks in README.md and docs/*.md. A marker is an HTML comment on its own line, right above a block.
 *
 *   ```ts                                     A whole program, with its imports: it compiles under the options of cdk8s' template
 *                                             (no unused names) and runs. An app that it does not synthesize is synthesized for it.
 *   <!-- continues the block above -->        Before ```ts: the program is the nearest ```ts block above that must not fail (with all
 *                                             blocks that this one continues), and then this block.
 *   <!-- compiled only -->                    Before ```ts: it is not run (for example, a Jest test).
 *   <!-- output of the block above -->        Before ```yaml: the nearest ```ts block above writes each of these documents, byte for
 *                                             byte. It may write others too; `# lines` are not compared.
 *   <!-- error of the block above -->         Before ```text: the nearest ```ts block above does not compile, and this is the whole
 *                                             output of the compiler: `error TS2820: Type ...`, optionally after `main.ts(9,5): ` or
 *                                             `main.ts:9:5 - `; or it compiles, and this is the message that running or synthesizing
 *                                             it throws, optionally after `Error: `.
 *
 * Everything else (sh, console, diff, blocks without a marker in other languages) is ignored here; commands.package.test.ts tests the
 * output of commands.
 */
import { load } from 'js-yaml';
import * as path from 'node:path';
import { manifestFaults } from '../schemas/kubernetes';
import { type Documented, programsOfComments, programsOfMarkdown, type Shown, sourcesIn } from './documented';
import { pages, ROOT as root } from './pages';
import { compile, documentsOf, type Refusal, run } from './run';

const ofPages = pages.flatMap((page) => programsOfMarkdown(path.join(root, page), page));
const ofComments = sourcesIn(path.join(root, 'lib')).flatMap((file) =>
  programsOfComments(file, path.relative(root, file)),
);
const programs = [...ofPages, ...ofComments];
const refusals = compile(programs);

/** Fails with the place in the documentation, which is what has to be changed. */
function fail(place: string, message: string): never {
  throw new Error(`${place}: ${message}`);
}

function failsToRun(program: Documented): string | undefined {
  try {
    run(program);
    return undefined;
  } catch (error) {
    // eslint-disable-next-line no-control-regex -- Jest colours the messages of its matchers on a terminal
    return (error as Error).message.replace(/\u001b\[\d+m/g, '');
  }
}

function runOrFail(program: Documented): string[] {
  try {
    return run(program);
  } catch (error) {
    return fail(program.place, `it compiles, and does not run: ${(error as Error).message}`);
  }
}

/** Compares a documented error with the compiler's, with the place in the program in either notation, or without it. */
function checkCompilerError(shown: Shown, refused: readonly Refusal[]): void {
  const hasPlaces = /^main\.ts[(:]/m.test(shown.text);
  const said = refused.map(({ text }) => (hasPlaces ? text : text.replace(/^main\.ts\(\d+,\d+\): /, ''))).join('\n');
  const expected = shown.text.replace(/^main\.ts:(\d+):(\d+) - /gm, 'main.ts($1,$2): ').trim();
  if (expected !== said) fail(shown.place, `the compiler says of the block above:\n${said}\n\nand not:\n${expected}`);
}

function checkThrown(shown: Shown, thrown: string | undefined): void {
  const expected = shown.text.trim().replace(/^Error: /, '');
  if (thrown === undefined) fail(shown.place, 'the block above compiles, and runs without an error');
  if (expected !== thrown.trim()) fail(shown.place, `the block above throws:\n${thrown}\n\nand not:\n${expected}`);
}

function checkOutput(shown: Shown, written: readonly string[]): void {
  const documents = documentsOf(shown.text);
  if (documents.length === 0) fail(shown.place, 'it shows no document');
  for (const document of documents) {
    if (!written.includes(document)) {
      fail(shown.place, `the block above writes:\n${written.join('\n---\n')}\n\nand not:\n${document}`);
    }
  }
}

/** Kinds of vendors, which no construct writes. */
const OF_VENDORS = ['networking.istio.io/v1 VirtualService'];

/**
 * Validates objects against the schemas of Kubernetes, the Gateway API and the Prometheus operator; the API server drops unknown fields.
 */
function checkSchemas(place: string, written: readonly string[]): void {
  for (const document of written) {
    const object = load(document) as { readonly apiVersion: string; readonly kind: string };
    if (OF_VENDORS.includes(`${object.apiVersion} ${object.kind}`)) continue;
    const faults = manifestFaults(object);
    if (faults === undefined) fail(place, `no schema is known for\n${document}`);
    if (faults.length > 0)
      fail(place, `the block writes what the API server refuses: ${faults.join('\n')}\n\n${document}`);
  }
}

test.each(programs.map((program) => [program.place, program] as const))('%s does what it says', (_, program) => {
  const refused = refusals.get(program)!;
  const errors = program.shown.filter(({ what }) => what === 'error');
  if (errors.length === 0) {
    for (const { place, text } of refused) fail(place, text);
    const written = program.compiledOnly ? [] : runOrFail(program);
    for (const shown of program.shown) checkOutput(shown, written);
    checkSchemas(program.place, written);
    return;
  }
  for (const shown of errors) {
    if (refused.length > 0) checkCompilerError(shown, refused);
    else checkThrown(shown, failsToRun(program));
  }
});

test('the pages show programs, what they write and what is refused', () => {
  const places = ofPages.map(({ place }) => place.replace(/:\d+$/, ''));
  expect(places).toEqual(expect.arrayContaining(['README.md', 'docs/apps.md', 'docs/moving-over.md']));
  expect(new Set(ofPages.flatMap(({ shown }) => shown.map(({ what }) => what)))).toEqual(new Set(['output', 'error']));
});

describe('every construct has an @example', () => {
  const ours = jest.requireActual<Record<string, unknown>>(path.join(root, 'dist'));
  const plain = jest.requireActual<Record<string, unknown>>('cdk8s-plus-27');
  const names = Object.keys(ours).filter((name) => ours[name] !== plain[name]);

  test('they are found', () => {
    expect(names).toEqual(expect.arrayContaining(['App', 'Deployment', 'Service', 'Probe', 'unchecked']));
  });

  test.each(names)('%s', (name) => {
    expect(ofComments.filter(({ owner }) => owner === name)).not.toEqual([]);
  });
});
