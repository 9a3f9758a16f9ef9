// npm run test:cluster [-- --record]: the tests of this folder against a real cluster. That is the one that KUBECONFIG names, whose pods must
// answer port-forwards by FORWARD_TO as kwok does; or one that ../shared/cluster builds and starts in W (default: a temporary folder), and
// that is stopped at the end. With --record, what kubectl answers becomes test/cluster/recording.json, which `npm test` is run against.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const scripts = join(root, '..', 'shared', 'cluster');
const isRecording = process.argv.includes('--record');
const { W = join(tmpdir(), 'cdk8s-ports-control-plane'), FORWARD_TO = '18080' } = process.env;
const env = { ...process.env, W, FORWARD_TO };
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-cluster-'));
let isStarted = false;

if (!env.KUBECONFIG) {
  if (!existsSync(scripts)) {
    console.error('set KUBECONFIG to a cluster for tests: there is no ../shared/cluster to start one');
    process.exit(2);
  }
  run('bash', [join(scripts, 'build.sh')]);
  isStarted = true;
}
try {
  if (isStarted) {
    run('bash', [join(scripts, 'start.sh')]);
    env.KUBECONFIG = join(W, 'run', 'kubeconfig');
  }
  env.KUBECTL_REAL = run('bash', ['-c', 'command -v kubectl'], { isQuiet: true }).trim();
  env.KUBECONFIG = withLimitedUser();
  prepare();
  if (isRecording) mkdirSync((env.KUBECTL_RECORD = join(folder, 'answers')));
  const jest = spawnSync('npx', ['jest', 'test/cluster', '--selectProjects', 'package', '--runInBand'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (isRecording) keepAnswers();
  process.exitCode = jest.status ?? 1;
} finally {
  for (const namespace of ['shop', 'broken'])
    kubectl(['delete', 'namespace', namespace, '--wait=false'], { mayFail: true });
  if (isStarted) run('bash', [join(scripts, 'stop.sh')]);
  rmSync(folder, { recursive: true });
}

function run(program, args, { isQuiet = false, input, mayFail = false } = {}) {
  const { status, stdout } = spawnSync(program, args, {
    env,
    input,
    encoding: 'utf8',
    stdio: [input === undefined ? 'ignore' : 'pipe', isQuiet ? 'pipe' : 'inherit', 'inherit'],
  });
  if (status !== 0 && !mayFail) throw new Error(`${[program, ...args].join(' ')}: exit code ${status}`);
  return stdout ?? '';
}

function kubectl(args, options) {
  return run(env.KUBECTL_REAL, args, options);
}

/** A kubeconfig with the contexts of the tests: `test`, `limited`, whose user may read Services and pods alone, and some that lead nowhere. */
function withLimitedUser() {
  const config = JSON.parse(
    kubectl(['config', 'view', '--raw', '--minify', '--flatten', '--output=json'], { isQuiet: true }),
  );
  const [{ cluster }] = config.clusters;
  const [{ user }] = config.users;
  const file = join(folder, 'kubeconfig');
  const gone = { server: 'https://127.0.0.1:1' };
  const context = (name, user, namespace) => ({
    name,
    context: { cluster: name === 'gone' ? name : 'test', user, namespace },
  });
  const users = { test: user, limited: { ...user, as: 'limited' }, stranger: { token: 'of nobody' } };
  writeFileSync(
    file,
    JSON.stringify({
      ...config,
      clusters: Object.entries({ test: cluster, gone }).map(([name, cluster]) => ({ name, cluster })),
      users: Object.entries(users).map(([name, user]) => ({ name, user })),
      contexts: [
        context('test', 'test'),
        context('shop', 'test', 'shop'),
        context('limited', 'limited'),
        context('stranger', 'stranger'),
        context('gone', 'test'),
      ],
      'current-context': 'test',
    }),
  );
  return file;
}

/** What is in the cluster: manifests as they are declared, and others in their place. */
function prepare() {
  for (const namespace of ['shop', 'broken']) kubectl(['create', 'namespace', namespace]);
  const limited = ['create', 'role', 'limited', '--verb=get,list', '--resource=services,pods', '--namespace=shop'];
  kubectl(limited);
  kubectl(['create', 'rolebinding', 'limited', '--role=limited', '--user=limited', '--namespace=shop']);
  for (const file of ['whole.yaml', 'broken-cluster.yaml']) kubectl(['apply', '-f', join(here, 'manifests', file)]);
  for (const name of ['web', 'api', 'dns', 'admin', 'worker'])
    kubectl(['rollout', 'status', `deployment/${name}`, '--namespace=shop', '--timeout=120s']);
  for (const name of ['unready', 'some', 'closed', 'guess'])
    kubectl(['rollout', 'status', `deployment/${name}`, '--namespace=broken', '--timeout=120s']);
  for (const name of ['unready', 'some']) notReady(name);
  run('sleep', ['3']);
}

/** A kubelet would say it of a container that ends again and again; kwok says that all are ready, once. */
function notReady(name) {
  const list = JSON.parse(
    kubectl(['get', 'pods', '-n', 'broken', '-l', `app=${name}`, '-o', 'json'], { isQuiet: true }),
  );
  const [pod] = list.items;
  const state = { waiting: { reason: 'CrashLoopBackOff' } };
  const status = {
    conditions: [{ type: 'Ready', status: 'False', reason: 'ContainersNotReady' }],
    containerStatuses: [{ name: 'main', image: '', imageID: '', ready: false, restartCount: 4, state }],
  };
  const patch = JSON.stringify({ status });
  kubectl(['patch', 'pod', pod.metadata.name, '-n', 'broken', '--subresource=status', '--type=merge', '-p', patch]);
}

function keepAnswers() {
  const answers = readdirSync(env.KUBECTL_RECORD)
    .map((file) => JSON.parse(readFileSync(join(env.KUBECTL_RECORD, file), 'utf8')))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(answers.map(({ key, ...answer }) => [key, answer])), null, 1);
  writeFileSync(join(here, 'recording.json'), `${text.replaceAll(env.KUBECONFIG, '/home/dev/.kube/config')}\n`);
}
