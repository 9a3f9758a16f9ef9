/*
 * The output of the command line in README.md and docs/*.md. A marker is an HTML comment on its own line, right above a block:
 *
 *   <!-- file: shop.yaml -->     The block is the file, from here on.
 *   <!-- prints, exit 1 -->      The block is all that the command in the nearest `sh` block above prints. Its exit code is 0 if none is
 *                                given.
 *
 * The commands of a page run one after the other in one folder, as they are written: `npx cdk8s-ports ...`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pages, readPage, ROOT } from './pages';

type Step =
  | { readonly file: string; readonly text: string }
  | { readonly command: string; readonly printed: string; readonly status: number };

const BLOCK = /(?:^<!-- (.*) -->\n+)?^```(\w*)\n([^]*?)^```$/gm;

function stepsOf(page: string): Step[] {
  let command = '';
  return [...readPage(page).matchAll(BLOCK)].flatMap(([, marker = '', language, text = '']): Step[] => {
    if (language === 'sh') command = text.trim();
    const [, file] = /^file: (\S+)$/.exec(marker) ?? [];
    if (file !== undefined) return [{ file, text }];
    const [prints, status] = /^prints(?:, exit (\d))?$/.exec(marker) ?? [];
    return prints === undefined ? [] : [{ command, printed: text, status: Number(status ?? 0) }];
  });
}

const shown = pages.map((page) => [page, stepsOf(page)] as const).filter(([, steps]) => steps.length > 0);

test('README.md and the guide to checking show what is printed', () => {
  expect(shown.map(([page]) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/checking.md']));
});

test.each(shown)('%s shows what the command line prints', (_, steps) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-docs-'));
  try {
    for (const step of steps) {
      if ('file' in step) {
        mkdirSync(dirname(join(folder, step.file)), { recursive: true });
        writeFileSync(join(folder, step.file), step.text);
      } else {
        const [npx, name, ...args] = step.command.split(/\s+/);
        expect([npx, name]).toEqual(['npx', 'cdk8s-ports']);
        const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/bin.js'), ...args], {
          cwd: folder,
          encoding: 'utf8',
        });
        expect({ command: step.command, printed: stderr + stdout, status }).toEqual(step);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
