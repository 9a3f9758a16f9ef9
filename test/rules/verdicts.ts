/*
 * The findings of the checker in every available input, one line each.
 *
 * `npx ts-node -P test/tsconfig.json test/rules/verdicts.ts FILE` writes them to a file, including messages, so that comparing two files
 * shows a change; with --write it updates verdicts.tsv, which has a hash for each input.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  check,
  type CheckOptions,
  hasFailed,
  pathText,
  readManifests,
  RULES,
  type RuleSettings,
} from '../../lib/checker';
import { CORPUS } from './shared';

/** An input to check, with options. */
export interface VerdictInput {
  /** Its name in the table. */
  readonly name: string;
  /** Its path. */
  readonly path: string;
  readonly options: CheckOptions;
}

/** The findings in one input. */
export interface Verdict {
  readonly name: string;
  /** The findings by place and rule, in the order of the report; the last line is the exit code. */
  readonly lines: readonly string[];
  /** The same with messages. */
  readonly messages: readonly string[];
}

const FIXTURES = join(__dirname, 'fixtures');
export const TABLE = join(__dirname, 'verdicts.tsv');

const entries = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** The fixtures of the rules, each with its options. */
export function fixtureInputs(): readonly VerdictInput[] {
  return entries(FIXTURES).flatMap((rule) =>
    entries(join(FIXTURES, rule)).map((file) => {
      const path = join(FIXTURES, rule, file);
      const named = JSON.parse(/^# options: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '{}') as CheckOptions;
      return { name: `fixtures/${rule}/${file}`, path, options: { ...named, rules: { [rule]: 'on', ...named.rules } } };
    }),
  );
}

const ALL_RULES = Object.fromEntries(RULES.map(({ id }) => [id, 'on'])) as RuleSettings;

/** The corpus beside the repository: each input twice, by default and as a complete cluster with the rules that are off by default. */
export function corpusInputs(): readonly VerdictInput[] {
  const paths = [
    ...['bad', 'found', 'reports'].flatMap((folder) =>
      entries(join(CORPUS, folder))
        .filter((file) => /\.ya?ml$/.test(file) || statSync(join(CORPUS, folder, file)).isDirectory())
        .map((file) => join(folder, file)),
    ),
    ...entries(join(CORPUS, 'good')).flatMap((project) =>
      entries(join(CORPUS, 'good', project)).map((unit) => join('good', project, unit)),
    ),
    ...entries(join(CORPUS, 'history')).flatMap((slug) =>
      ['before', 'after'].map((when) => join('history', slug, when)),
    ),
  ];
  return paths.flatMap((name) => [
    { name, path: join(CORPUS, name), options: {} },
    { name: `${name} (complete)`, path: join(CORPUS, name), options: { complete: true, rules: ALL_RULES } },
  ]);
}

/** Checks an input. */
export function verdictOf({ name, path, options }: VerdictInput): Verdict {
  const result = check(readManifests([path]), { severity: 'info', ...options });
  const places = result.findings.map(({ rule, severity, object, path: field, position, related, candidates, fix }) => {
    const { apiVersion, kind, namespace = '-', name: called, document = '-', file } = object;
    const shownFile = (file ?? '').slice(path.length);
    const at =
      position === undefined ? '-' : `${position.line}:${position.column}-${position.endLine}:${position.endColumn}`;
    const ends = related.map(
      (end) => `${end.object.kind}/${end.object.name} ${pathText(end.path)} ${end.position?.line ?? '-'}`,
    );
    return [
      `${severity} ${rule} ${apiVersion} ${kind}/${namespace}/${called}`,
      `${shownFile}#${document}:${at}`,
      pathText(field),
      ends.join(', '),
      candidates.join(','),
      fix === undefined ? '' : `${pathText(fix.path)}=${fix.value}`,
    ].join(' | ');
  });
  const exit = `exit ${hasFailed(result, 'warning') ? 1 : 0}`;
  return {
    name,
    lines: [...places, exit],
    messages: [...places.map((place, index) => `${place} | ${result.findings[index]?.message ?? ''}`), exit],
  };
}

/** A row of the table: the input, the number of its findings, and a hash of their places and rules. */
export function rowOf({ name, lines }: Verdict): string {
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  return [name, lines.length - 1, hash].join('\t');
}

if (require.main === module) {
  const verdicts = [...fixtureInputs(), ...corpusInputs()].map(verdictOf);
  const [target] = process.argv.slice(2);
  if (target === '--write') writeFileSync(TABLE, `input\tfindings\thash\n${verdicts.map(rowOf).join('\n')}\n`);
  else if (target !== undefined) {
    writeFileSync(target, verdicts.map(({ name, messages }) => `== ${name}\n${messages.join('\n')}\n`).join(''));
  }
}
