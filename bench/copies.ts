import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { dump, loadAll } from 'js-yaml';

export const ROOT = resolve(__dirname, '..');
export const FIXTURES = join(ROOT, 'test', 'rules', 'fixtures');
const CORPUS = resolve(ROOT, '..', 'shared', 'corpus', 'good');

/** Where manifests come from: of public projects if they are there. */
export const SOURCE = existsSync(CORPUS) ? CORPUS : FIXTURES;

/** A folder full of manifests. */
export interface Copies {
  readonly folder: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Runs something with a folder of so many objects: copies of the source, each unit of each in namespaces of its own, within which it still links. */
export async function withCopies(objects: number, run: (copies: Copies) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-bench-'));
  try {
    await run(writeCopies(objects, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeCopies(wanted: number, folder: string): Copies {
  const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ unit: dirname(file), text: readFileSync(join(SOURCE, file), 'utf8') }))
    .map(({ unit, text }) => ({ unit, values: readAll(text) }))
    .filter(({ values }) => values.length > 0);
  const units = [...new Set(sources.map(({ unit }) => unit))];
  const files: string[] = [];
  let [objects, bytes] = [0, 0];
  for (let copy = 0; objects < wanted; copy += 1) {
    for (const [index, { unit, values }] of sources.entries()) {
      if (objects >= wanted) break;
      const prefix = `c${copy}-${units.indexOf(unit)}-`;
      const text = values.map((value) => dump(moved(value, prefix), { noRefs: true, lineWidth: -1 })).join('---\n');
      const file = join(folder, `${copy}-${index}.yaml`);
      writeFileSync(file, text);
      files.push(file);
      objects += values.length;
      bytes += text.length;
    }
  }
  return { folder, files, bytes };
}

type Manifest = { readonly kind?: string; readonly metadata?: Readonly<Record<string, unknown>> };

function readAll(text: string): readonly Manifest[] {
  try {
    return loadAll(text).filter((value): value is Manifest => (value as Manifest | null)?.metadata !== undefined);
  } catch {
    return [];
  }
}

/** The object with every namespace in it, its own above all, renamed. */
function moved(value: Manifest, prefix: string): unknown {
  const renamed = JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === 'namespace' && typeof inner === 'string' ? prefix + inner : inner,
  );
  return { ...renamed, metadata: { namespace: `${prefix}default`, ...renamed.metadata } };
}
