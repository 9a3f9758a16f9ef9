import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORWARD_TO, MANIFESTS, until, World } from './world';
import { type PodServer, servePods } from './pod-server';

/* End to end, with recorded answers of the API server; `npm run test:cluster` uses a real one. */
let world: World;
let server: PodServer | undefined;
beforeEach(() => {
  world = new World();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  world.end();
});

async function serve(options = {}): Promise<PodServer> {
  server = await servePods(FORWARD_TO, options);
  world.forwardTo = server.port;
  return server;
}

const whole = join(MANIFESTS, 'whole.yaml');
const broken = join(MANIFESTS, 'broken.yaml');
const NOTE =
  'port-forward carries TCP only and goes past Services and NetworkPolicies: a connection shows that the program in the pod answers, not that its clients reach it\n';

describe('verify', () => {
  test('chains that are whole', async () => {
    expect(await world.run(['verify', whole])).toEqual({
      status: 0,
      stderr: '',
      stdout: `ok      Service shop/admin:8080 -> targetPort "http" -> Deployment shop/admin http 8080/TCP: 2 of 2 endpoints ready
ok      Service shop/api:9000 -> targetPort "grpc" -> Deployment shop/api grpc 9000/TCP: 2 of 2 endpoints ready
ok      Service shop/dns:53 -> targetPort "dns"/UDP -> Deployment shop/dns dns 5353/UDP: 2 of 2 endpoints ready
ok      Service shop/mail:25 -> mail.example.com: stands for a host outside of the cluster, which is not asked
ok      Service shop/web:80 -> targetPort "http" -> Deployment shop/web http 8080/TCP: 2 of 2 endpoints ready
ok      Service shop/web:9113 -> targetPort "metrics" -> Deployment shop/web metrics 9113/TCP: 2 of 2 endpoints ready
ok      Ingress shop/public -> Service shop/web:80 -> targetPort "http" -> Deployment shop/web http 8080/TCP: 2 of 2 endpoints ready
ok      Deployment shop/worker -> Service shop/admin:8080 -> targetPort "http" -> Deployment shop/admin http 8080/TCP: 2 of 2 endpoints ready

8 chains in context 'test': 8 ok
`,
    });
  });

  test('each broken step is named, in the words of the checker', async () => {
    const { stdout, stderr, status } = await world.run(['verify', broken]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toMatchSnapshot();
  });

  test('--connect asks a pod of each chain as its probe does', async () => {
    const { asked } = await serve();
    const { stdout, status } = await world.run(['verify', whole, '--connect']);
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/^.*endpoints ready/, ''))).toEqual([
      '; GET /healthz: 200',
      '; gRPC health: SERVING',
      '; not connected: port-forward carries TCP only, and this is UDP',
      expect.stringContaining('mail.example.com'),
      '; GET /healthz: 200',
      '; TCP: connected',
      '; GET /healthz: 200',
      '; GET /healthz: 200',
      '',
      "8 chains in context 'test': 8 ok",
      NOTE.trim(),
      '',
    ]);
    // One request for each pod and port, even if several chains end there.
    expect([...asked].sort()).toEqual(['GET /healthz', 'GET /healthz', 'gRPC /grpc.health.v1.Health/Check 0000000000']);
    // All port-forwards of kwok end at one server, whatever the port.
    const forwarded = world.calls().filter((call) => call.startsWith('port-forward'));
    expect(forwarded.map((call) => / :(\d+) /.exec(call)?.[1]).sort()).toEqual(['8080', '8080', '9000', '9113']);
  });

  test('--connect to programs that are not well', async () => {
    await serve({ status: 503, state: 2 });
    const { stdout, status } = await world.run(['verify', whole, '--connect']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'broken  Service shop/admin:8080 -> targetPort "http" -x- Deployment shop/admin http 8080/TCP: GET /healthz: 503; fix: see kubectl logs admin-POD --namespace shop\n',
    );
    expect(stdout).toContain('gRPC health: NOT_SERVING; fix');
  });

  test('--connect to ports on which nothing listens', async () => {
    await serve();
    await server?.close();
    server = undefined;
    const { stdout, status } = await world.run(['verify', whole, '--connect']);
    expect(status).toBe(1);
    const refused = [...stdout.matchAll(/(GET \/healthz|gRPC health|TCP): refused: nothing listens on the port/g)];
    expect(refused.map(([, asked]) => asked)).toEqual([
      'GET /healthz',
      'gRPC health',
      'GET /healthz',
      'TCP',
      'GET /healthz',
      'GET /healthz',
    ]);
  });

  test('as JSON and as JUnit, into a file', async () => {
    const { stdout } = await world.run(['verify', broken, '--format', 'json']);
    const report = JSON.parse(stdout) as { version: number; chains: readonly { service: object; status: string }[] };
    expect(report).toMatchObject({ version: 1, context: 'test', counts: { unknown: 0 } });
    expect(report.chains.find(({ service }) => JSON.stringify(service).includes('typo'))).toMatchObject({
      status: 'broken',
      service: { kind: 'Service', namespace: 'broken', name: 'typo' },
      port: 80,
      steps: [
        { text: 'Service broken/typo:80' },
        { link: '->', text: 'targetPort "htpp"' },
        { link: '-x-', text: expect.stringContaining('(ports: http 8080/TCP)') },
      ],
      what: "no selected pod has a TCP port named 'htpp'",
      hint: "did you mean 'http'?",
      remedy: "write 'http'",
    });
    expect((await world.run(['verify', broken, '--format', 'junit=report.xml'])).stdout).toBe('');
    const xml = readFileSync(join(world.folder, 'report.xml'), 'utf8');
    expect(xml).toContain('<testcase classname="broken.ports" name="Service ports:80"/>');
    expect(xml).toContain('<failure type="broken" message="the Service has no port 81: ');
    expect(await world.run(['verify', broken, '--format', 'html'])).toEqual({
      stdout: '',
      stderr: "cdk8s-ports: --format: 'html' is not one of text, json, junit\n",
      status: 2,
    });
  });

  test('what may not be read is not known, and makes the exit code 2', async () => {
    const { stdout, status } = await world.run(['verify', whole, '--context', 'limited']);
    expect(status).toBe(2);
    expect(stdout).toContain(
      'unknown Service shop/web:80 -> targetPort "http" -> Deployment shop/web http 8080/TCP: its EndpointSlices may not be read: Error from server (Forbidden): endpointslices.discovery.k8s.io is forbidden',
    );
    expect(stdout).toContain('fix: ask for a Role with get and list on endpointslices of discovery.k8s.io');
  });

  test('the namespace of the context holds for what names none', async () => {
    const { stdout, status } = await world.run(['verify', '--context', 'shop', join(MANIFESTS, 'no-namespace.yaml')]);
    expect(stdout).toContain('Service shop/web:80 -> targetPort "http"');
    expect(status).toBe(0);
    const there = await world.run(['verify', '-n', 'shop', join(MANIFESTS, 'no-namespace.yaml')]);
    expect(there.stdout).toContain('Service shop/web:80 -> targetPort "http"');
  });
});

describe('why the cluster cannot be asked, with what to do', () => {
  test.each([
    [
      'no such context',
      ['--context', 'nope'],
      'the kubeconfig has no such context; kubectl config get-contexts lists those that there are',
    ],
    [
      'nobody listens',
      ['--context', 'gone'],
      'the cluster cannot be reached; see that it runs, and that this machine reaches it (VPN, proxy, --context)',
    ],
    [
      'a stranger',
      ['--context', 'stranger'],
      'the cluster does not accept your credentials; log in to the cluster again, and try kubectl get pods',
    ],
    [
      'no kubeconfig',
      ['--kubeconfig', '/nowhere/config'],
      'the kubeconfig cannot be read; correct --kubeconfig or KUBECONFIG',
    ],
  ])('%s', async (_, args, said) => {
    for (const command of [
      ['verify', whole],
      ['describe', 'shop/web'],
      ['logs', 'shop/web'],
      ['forward', 'shop/web'],
    ]) {
      const { stdout, stderr, status } = await world.run([...command, ...args]);
      expect(stdout).toBe('');
      expect(stderr.split('\n')[0]).toBe(`cdk8s-ports: ${said}`);
      expect(stderr.split('\n')[1]).toMatch(/^kubectl (config view|version) .*: \S/);
      expect(status).toBe(2);
    }
  });

  test('no kubectl', async () => {
    const { stderr, status } = await world.run(['verify', whole], { PATH: '/nowhere' });
    expect(stderr).toBe(
      "cdk8s-ports: there is no 'kubectl' on the PATH, and the cluster is asked by it; install it (https://kubernetes.io/docs/tasks/tools)\n",
    );
    expect(status).toBe(2);
  });

  test('a time that is none', async () => {
    const { stderr, status } = await world.run(['verify', whole, '--timeout', 'soon']);
    expect([stderr, status]).toEqual(["cdk8s-ports: --timeout: 'soon' is not a number of seconds, such as 30\n", 2]);
  });
});

test('only what reads is ever asked', async () => {
  await serve();
  await world.run(['verify', whole, '--connect']);
  await world.run(['verify', broken, '--connect']);
  await world.run(['describe', 'shop/web']);
  await world.run(['logs', 'shop/web:metrics', '--tail', '5']);
  const forward = world.start(['forward', 'shop/web:http']);
  await until(() => world.calls().some((call) => call.startsWith('wait')), 'the pod is watched');
  forward.interrupt();
  await forward.ended;
  const verbs = new Set(world.calls().map((call) => call.split(' ')[0]));
  expect([...verbs].sort()).toEqual(['api-resources', 'config', 'get', 'logs', 'port-forward', 'version', 'wait']);
  const config = world.calls().filter((call) => call.startsWith('config'));
  expect(config.filter((call) => !call.startsWith('config view --minify '))).toEqual([]);
});
