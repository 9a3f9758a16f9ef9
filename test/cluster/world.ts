import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * The cluster of the tests. In `npm test` it is a stand-in for kubectl, which replays recorded answers. `npm run test:cluster` runs the
 * same tests against a real cluster; with --record it records the answers for the stand-in.
 */
const ROOT = join(__dirname, '..', '..');
export const MANIFESTS = join(__dirname, 'manifests');
const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const STAND_IN = join(__dirname, 'kubectl.mjs');

/** Whether the tests use a real cluster. */
const isReal = process.env['KUBECTL_REAL'] !== undefined;

/** The port that port-forwards lead to: with a real cluster, the one that kwok is configured with. */
export const FORWARD_TO = isReal ? Number(process.env['FORWARD_TO']) : 0;

/** The output of a command, without the random parts of pod names. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export class World {
  public readonly folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-cluster-'));
  private readonly log = join(this.folder, 'calls');
  private readonly gone = join(this.folder, 'gone');
  public forwardTo = FORWARD_TO;

  public constructor() {
    symlinkSync(STAND_IN, join(this.folder, 'kubectl'));
    writeFileSync(this.log, '');
  }

  /** The environment of the command line, in which kubectl is the stand-in. */
  public get env(): Readonly<Record<string, string | undefined>> {
    const { KUBECONFIG, KUBECTL_REAL, KUBECTL_RECORD } = process.env;
    return {
      PATH: `${this.folder}:${join(process.execPath, '..')}`,
      HOME: this.folder,
      KUBECTL_LOG: this.log,
      KUBECTL_GONE: this.gone,
      KUBECTL_RECORDING: join(__dirname, 'recording.json'),
      FORWARD_TO: String(this.forwardTo),
      ...(isReal && { KUBECONFIG, KUBECTL_REAL, KUBECTL_RECORD }),
    };
  }

  /** Runs the command line. */
  public run(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<Printed> {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: this.folder,
      env: { ...this.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Promise((resolve) => {
      const said = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const)
        child[stream].on('data', (data) => (said[stream] += String(data)));
      child.on('close', (status) => {
        resolve({ stdout: alike(said.stdout), stderr: alike(said.stderr), status });
      });
    });
  }

  /** Runs the command line until it is stopped; `printed` returns its unchanged output so far. */
  public start(args: readonly string[]): { printed(): string; ended: Promise<number | null>; interrupt(): void } {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (data) => (said += String(data)));
    return {
      printed: () => said,
      ended: new Promise((resolve) => child.on('close', resolve)),
      interrupt: () => void child.kill('SIGINT'),
    };
  }

  /** The calls of kubectl so far. */
  public calls(): readonly string[] {
    return readFileSync(this.log, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  /** Removes a pod. */
  public removePod(namespace: string, name: string): void {
    if (!isReal) writeFileSync(this.gone, `pod/${name}`);
    else {
      const { KUBECTL_REAL = '', KUBECONFIG } = process.env;
      spawnSync(KUBECTL_REAL, ['delete', 'pod', name, '-n', namespace, '--grace-period=1'], {
        env: { KUBECONFIG, HOME: this.folder },
      });
    }
  }

  public end(): void {
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true });
  }
}

/** The text without the random parts of pod names. */
function alike(text: string): string {
  return text
    .replace(/-[0-9a-f]{6,10}-[a-z0-9]{5}\b/g, '-POD')
    .replace(/pod-template-hash=[0-9a-f]{6,10}/g, 'pod-template-hash=HASH');
}

/** Waits until a condition holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
}
