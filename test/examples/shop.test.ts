/*
 * The example `shop` must write what is in examples/shop/expected. `UPDATE=1 npx jest test/examples/shop --selectProjects unit` updates it.
 */
import * as cdk8s from 'cdk8s';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shop } from '../../examples/shop/main';
import { check, readManifests } from '../../lib/checker';

const EXPECTED = join(__dirname, '..', '..', 'examples', 'shop', 'expected');

/** The files in a folder, with their contents. */
const filesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

function written(): Readonly<Record<string, string>> {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-ports-shop-'));
  try {
    const root = new cdk8s.App({ outdir });
    shop(root);
    root.synth();
    return filesOf(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

test('it writes what is expected, byte for byte', () => {
  const files = written();
  if (process.env['UPDATE'] === '1') {
    rmSync(EXPECTED, { recursive: true, force: true });
    mkdirSync(EXPECTED, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(EXPECTED, file), text);
  }
  expect(files).toEqual(filesOf(EXPECTED));
});

test('the checker reads all of it, and has nothing to say, not even an info', () => {
  const manifests = readManifests([EXPECTED]);
  expect(manifests.resources.length).toBeGreaterThan(20);
  expect(check(manifests).findings.map(({ rule, what }) => `${rule}: ${what}`)).toEqual([]);
});
