import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, ROOT } from './pages';

const ALL = [...pages, 'docs/rules.md', 'API.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** The anchors that GitHub gives to the headings of a page: numbered if a heading is repeated. */
function anchorsOf(file: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const text = readFileSync(file, 'utf8').replace(/^```[^]*?^```$/gm, '');
  return new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-');
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

test.each(ALL)('every link in %s leads somewhere', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[^]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^):\s]+)\)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? join(ROOT, page) : join(ROOT, page, '..', path);
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).has(anchor));
  });
  expect(broken).toEqual([]);
});
