import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { loadAll } from 'js-yaml';

export const ROOT = resolve(__dirname, '..');
export const FIXTURES = join(ROOT, 'test', 'rules', 'fixtures');
const CORPUS = resolve(ROOT, '..', 'shared', 'corpus', 'good');

/** The folder of the manifests: those of public projects, if they are available. */
export const SOURCE = existsSync(CORPUS) ? CORPUS : FIXTURES;

/** A folder full of manifests. */
export interface Copies {
  readonly folder: string;
  readonly files: readonly string[];
  readonly objects: number;
  readonly bytes: number;
}

/** Runs a function with a folder of that many objects: copies of the source files, each copy with its own namespaces. */
export async function withCopies(
  objects: number,
  run: (copies: Copies) => void | Promise<void>,
  isTaken: (file: string) => boolean = () => true,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-bench-'));
  try {
    await run(writeCopies(objects, folder, isTaken));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes that many objects to a folder. */
function writeCopies(wanted: number, folder: string, isTaken: (file: string) => boolean): Copies {
  const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && isTaken(join(SOURCE, file)))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))
    .map(({ file, text }) => ({ file, text, objects: objectsIn(text) }));
  const files: string[] = [];
  let [objects, bytes] = [0, 0];
  for (let copy = 0; objects < wanted; copy += 1) {
    for (const source of sources) {
      if (objects >= wanted) break;
      const text = moved(source.text, `-${copy}`);
      const file = join(folder, `copy-${copy}`, source.file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      files.push(file);
      objects += source.objects;
      bytes += Buffer.byteLength(text);
    }
  }
  return { folder, files, objects, bytes };
}

function objectsIn(text: string): number {
  try {
    return loadAll(text).filter((value) => (value as { readonly metadata?: unknown } | null)?.metadata !== undefined)
      .length;
  } catch {
    return 0;
  }
}

/** The text, including comments, with every namespace renamed. */
function moved(text: string, suffix: string): string {
  return text.replace(/^((?:- |[^\S\n])*namespace:[^\S\n]+["']?)([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)/gm, `$1$2${suffix}`);
}
