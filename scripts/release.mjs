// Publishes the package: `npm run release`, or `npm run release -- --dry-run` to see what it would do. Run it in a pipeline, on the commit
// of a version, with a registry that can attest where a package was built (`--provenance`).
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The reasons not to release; `status` is the output of `git status --porcelain`. */
export function problemsOf({ version, changelog, status }) {
  const lines = changelog.split(/\r?\n/);
  const heads = lines.filter((line) => line.startsWith('## '));
  const index = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  const end = lines.findIndex((line, at) => at > index && line.startsWith('## '));
  const entry =
    index < 0 ? [] : lines.slice(index + 1, end < 0 ? undefined : end).filter((line) => line.startsWith('- '));
  const unreleased = lines.indexOf('## [Unreleased]');
  const next = lines.findIndex((line, at) => at > unreleased && line.startsWith('## '));
  const pending =
    unreleased < 0
      ? []
      : lines.slice(unreleased + 1, next < 0 ? undefined : next).filter((line) => line.startsWith('- '));
  return [
    ...(status.trim() === '' ? [] : [`the working tree is not clean:\n${status.trimEnd()}`]),
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`the version in package.json is '${version}', not as in 1.2.3`]),
    ...(index < 0
      ? [`CHANGELOG.md has no entry '## [${version}] - DATE' (it has ${heads.map((head) => head.slice(3)).join(', ')})`]
      : /^## \[[^\]]+\] - \d{4}-\d\d-\d\d$/.test(lines[index])
        ? entry.length === 0
          ? [`the entry of ${version} in CHANGELOG.md lists nothing`]
          : []
        : [`the entry of ${version} in CHANGELOG.md has no date, as in '## [${version}] - 2026-01-31'`]),
    ...(pending.length === 0 ? [] : [`CHANGELOG.md lists changes under Unreleased: move them to ${version}`]),
  ];
}

/** The commands of a release, in order. */
export const STEPS = [['.ci/run'], ['npm', 'publish', '--provenance', '--access', 'public']];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const isDry = process.argv.includes('--dry-run');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const status = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  const problems = problemsOf({ version, changelog: readFileSync('CHANGELOG.md', 'utf8'), status });
  for (const problem of problems) console.error(`error: ${problem}`);
  if (isDry) for (const step of STEPS) console.log(`would run: ${step.join(' ')}`);
  process.exitCode = problems.length > 0 || (!isDry && STEPS.some((step) => !isDone(step))) ? 1 : 0;
}

function isDone([command, ...args]) {
  console.log(`> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}
