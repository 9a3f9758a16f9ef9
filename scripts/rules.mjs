// Writes docs/rules.md, the page of the rules, from their registry and from the fixtures that they are tested with.
// With --check it writes nothing and fails if the page is not what it would have written. It uses what `npm run build` made.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { RULES } = require('../dist/checker.js');
const PAGE = join('docs', 'rules.md');
const FIXTURES = join('test', 'rules', 'fixtures');

/** The smallest fixture of that kind: it shows the point and little else. */
function example(id, kind) {
  const folder = join(FIXTURES, id);
  const texts = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.startsWith(`${kind}-`))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const [shortest] = texts.sort((one, other) => one.split('\n').length - other.split('\n').length);
  if (shortest === undefined) throw new Error(`${id} has no fixture ${folder}/${kind}-*.yaml`);
  return shortest
    .replace(/^# options: .*\n/m, '')
    .replaceAll(`# expect: ${id}`, '# <- here')
    .trimEnd();
}

function has(id, kind) {
  const folder = join(FIXTURES, id);
  return readdirSync(folder).some((file) => file.startsWith(`${kind}-`));
}

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}.`;
const escape = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function section({ id, severity, optional, promised, sentence: rule, why, fix, doesNotSee }) {
  return [
    `## ${id}`,
    '',
    `**${severity}${optional ? ', has to be asked for' : ''}**: ${escape(sentence(rule))}`,
    '',
    `- **Why:** ${escape(sentence(why))}`,
    `- **Fix:** ${escape(sentence(fix))}`,
    `- **Does not see:** ${escape(sentence(doesNotSee))}`,
    ...(promised
      ? ['- **Between typed constructs** that were tied together it is an error: that is their promise.']
      : []),
    '',
    ...(has(id, 'bad') ? ['Wrong:', '', '```yaml', example(id, 'bad'), '```', ''] : []),
    ...(has(id, 'ok') ? ['Right:', '', '```yaml', example(id, 'ok'), '```', ''] : []),
  ];
}

const page = [
  '# Rules',
  '',
  'Made by `npm run rules` from the rules and their tests. The severity is that of the worst case; `cdk8s-ports explain RULE` says',
  'the same in the terminal. A finding that is right as it is can be accepted, with a reason, by an annotation of the object',
  '(`cdk8s-ports.dev/ignore.<rule>: <reason>`), by a comment above the field (`# cdk8s-ports ignore <rule>: <reason>`) or in',
  '`.cdk8s-ports.yaml`.',
  '',
  '| rule | severity | what has to hold |',
  '| --- | --- | --- |',
  ...RULES.map(
    ({ id, severity, optional, sentence: rule }) =>
      `| [\`${id}\`](#${id}) | ${severity}${optional ? ', optional' : ''} | ${escape(rule)} |`,
  ),
  '',
  ...RULES.flatMap(section),
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
  const [is, should] = [(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').split('\n'), page.split('\n')];
  const line = should.findIndex((text, index) => text !== is[index]);
  console.error(`${PAGE} is not what the rules say; run \`npm run rules\`. The first difference, line ${line + 1}:`);
  console.error(`- ${is[line] ?? '(nothing)'}\n+ ${should[line] ?? '(nothing)'}`);
  process.exitCode = 1;
}
