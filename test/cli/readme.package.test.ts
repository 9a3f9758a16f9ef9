import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The blocks of the section on plain YAML: the manifests, the command and what it prints. */
const section = README.slice(README.indexOf('## Check any YAML'));
const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(section)?.[1] ?? '';

test('the README shows what the command line prints', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-readme-'));
  try {
    writeFileSync(join(folder, 'shop.yaml'), blockOf('yaml'));
    const args = [join(ROOT, 'dist', 'cli', 'bin.js'), 'check', 'shop.yaml'];
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(blockOf('sh')).toContain('npx cdk8s-ports check shop.yaml');
    expect(stdout).toBe(blockOf('text'));
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
