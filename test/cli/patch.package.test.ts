import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `patch` and `git apply` must accept what `--fix --dry-run` prints. */
const BIN = join(__dirname, '..', '..', 'dist', 'cli', 'bin.js');
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: { app: web }
spec:
  containers:
    - name: main
      image: nginx:1.27
      ports:
        - name: http
          containerPort: 8080
`;
// If two Services agreed on a name, the mistake could also be in the pod, and the fix would not be certain.
const service = (name: string, targetPort: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector: { app: web }\n  ports:\n    - port: 80\n      targetPort: ${targetPort}\n`;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'cdk8s-ports-patch-')));
const FILES = {
  'k8s/web.yaml': service('web', 'htpp'),
  'k8s/deep/a b.yaml': service('other', 'htttp'),
  'k8s/deep/pod.yaml': POD,
};

beforeEach(() => {
  mkdirSync(join(root, 'k8s', 'deep'), { recursive: true });
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const run = (program: string, args: readonly string[], cwd: string, input = ''): ReturnType<typeof spawnSync> =>
  spawnSync(program, args, { cwd, input, encoding: 'utf8' });
const isThere = (program: string): boolean => run(program, ['--version'], root).status === 0;

const TOOLS = [
  ['git', ['apply', '-']],
  ['patch', ['-p1']],
] as const;
const PLACES = [
  ['in the folder of the run', '.', ['k8s'], undefined],
  ['with absolute paths', '.', [join(root, 'k8s')], undefined],
  ['above the folder of the run', 'k8s/deep', ['.', '..'], '..'],
  ['beside it', 'k8s/deep', [join(root, 'k8s')], '..'],
] as const;

describe.each(TOOLS)('%s', (program, args) => {
  const testWithTool = isThere(program) ? test : test.skip;
  testWithTool.each(PLACES)('%s', (_, folder, paths, from) => {
    const cwd = join(root, folder);
    const { stdout, stderr } = run(process.execPath, [BIN, 'check', '--fix', '--dry-run', ...paths], cwd);
    const note = from === undefined ? '' : `the patch is relative to '${from}'; apply it there\n`;
    expect(stderr).toBe(`${note}could be fixed: 2 findings in 2 files\n`);

    const applied = run(program, args, join(cwd, from ?? '.'), String(stdout));
    expect(applied.status).toBe(0);
    for (const [file, text] of Object.entries(FILES)) {
      expect(readFileSync(join(root, file), 'utf8')).toBe(text.replace(/htt?[tp]p/, 'http'));
    }
  });
});
