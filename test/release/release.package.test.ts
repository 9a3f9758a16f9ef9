import { execFileSync } from 'node:child_process';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '../..');

interface Given {
  readonly version: string;
  readonly changelog: string;
  readonly status: string;
}

/** The reasons of `npm run release` not to release. */
function problemsOf(given: Partial<Given>): readonly string[] {
  const all: Given = {
    version: '1.2.0',
    changelog:
      '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-31\n\n### Added\n\n- A rule.\n\n## [1.1.0] - 2025-12-01\n',
    status: '',
    ...given,
  };
  const program = `import { problemsOf } from './scripts/release.mjs'; console.log(JSON.stringify(problemsOf(${JSON.stringify(all)})))`;
  const args = ['--input-type=module', '-e', program];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as string[];
}

test('a clean tree with an entry of the changelog is released', () => {
  expect(problemsOf({})).toEqual([]);
});

test('so it is where lines end as on Windows', () => {
  expect(problemsOf({ changelog: '## [1.2.0] - 2026-01-31\r\n\r\n- A rule.\r\n' })).toEqual([]);
});

test.each<[string, Partial<Given>, string]>([
  [
    'a change that is not committed',
    { status: ' M lib/index.ts\n' },
    'the working tree is not clean:\n M lib/index.ts',
  ],
  ['no version', { version: 'next' }, "the version in package.json is 'next', not as in 1.2.3"],
  [
    'no entry',
    { version: '1.3.0' },
    "CHANGELOG.md has no entry '## [1.3.0] - DATE' (it has [Unreleased], [1.2.0] - 2026-01-31, [1.1.0] - 2025-12-01)",
  ],
  ['an entry without lines', { version: '1.1.0' }, 'the entry of 1.1.0 in CHANGELOG.md lists nothing'],
  [
    'an entry without a date',
    { changelog: '## [1.2.0]\n\n- A rule.\n' },
    "the entry of 1.2.0 in CHANGELOG.md has no date, as in '## [1.2.0] - 2026-01-31'",
  ],
  [
    'changes that were not moved',
    { changelog: '## [Unreleased]\n\n- Another.\n\n## [1.2.0] - 2026-01-31\n\n- A rule.\n' },
    'CHANGELOG.md lists changes under Unreleased: move them to 1.2.0',
  ],
])('%s is refused', (_, given, problem) => {
  expect(problemsOf(given)).toContain(problem);
});

test('a dry run publishes nothing, and says what it would do', () => {
  const run = (): string => {
    try {
      return execFileSync(process.execPath, ['scripts/release.mjs', '--dry-run'], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      return (error as { readonly stdout: string }).stdout;
    }
  };
  expect(run()).toBe('would run: .ci/run\nwould run: npm publish --provenance --access public\n');
});
