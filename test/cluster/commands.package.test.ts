import { FORWARD_TO, until, World } from './world';
import { type PodServer, servePods } from './pod-server';

/* The commands about one Service, end to end, with recorded answers of the API server; `npm run test:cluster` uses a real one. */
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

const NOTE =
  'port-forward carries TCP only and goes past Services and NetworkPolicies: a connection shows that the program in the pod answers, not that its clients reach it\n';

describe('describe', () => {
  test('what leads to a Service, where it leads, and what happened', async () => {
    const { stdout, status } = await world.run(['describe', 'shop/web']);
    expect(status).toBe(0);
    const text = stdout.replace(/10(\.\d+){3}/g, 'ADDRESS').replace(/^ {2}\d+[smhd] +/gm, '  AGE ');
    expect(text).toContain(`selects app=web

ok      Service shop/web:80 -> targetPort "http" -> Pod shop/web-POD http 8080/TCP: 2 of 2 endpoints ready
ok      Service shop/web:9113 -> targetPort "metrics" -> Pod shop/web-POD metrics 9113/TCP: 2 of 2 endpoints ready
ok      Ingress shop/public -> Service shop/web:80 -> targetPort "http" -> Pod shop/web-POD http 8080/TCP: 2 of 2 endpoints ready

endpoints
  http 80/TCP -> ADDRESS:8080 Pod web-POD, ready
  http 80/TCP -> ADDRESS:8080 Pod web-POD, ready
  metrics 9113/TCP -> ADDRESS:9113 Pod web-POD, ready
  metrics 9113/TCP -> ADDRESS:9113 Pod web-POD, ready

pods
  Pod web-POD (ports: http 8080/TCP, metrics 9113/TCP), ready
  Pod web-POD (ports: http 8080/TCP, metrics 9113/TCP), ready

events
`);
    expect(text).toContain('  AGE Normal Scheduled Pod web-POD: Successfully assigned shop/web-POD to ');
  });

  test('a broken one, whose name may be written as for kubectl', async () => {
    const { stdout, status } = await world.run(['describe', 'svc/unready', '-n', 'broken']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      '-x- Pod broken/unready-POD http 8080/TCP: no endpoint is ready (0 of 1); Pod broken/unready-POD: container main: CrashLoopBackOff',
    );
    expect(stdout).toContain('  Pod unready-POD (ports: http 8080/TCP), not ready: container main: CrashLoopBackOff\n');
  });

  test('one that is not there', async () => {
    expect(await world.run(['describe', 'shop/wbe'])).toEqual({
      stdout: '',
      stderr:
        "cdk8s-ports: 'shop/wbe': no Service named 'wbe' in namespace 'shop' (there are: admin, api, dns, mail, web); did you mean 'web'?\n",
      status: 2,
    });
  });
});

describe('logs', () => {
  test('of exactly the containers that answer the port', async () => {
    const { stdout, status } = await world.run(['logs', 'shop/web:metrics', '--tail', '5']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^(\[web-POD\/exporter\] .*\n)+$/);
    const asked = world.calls().filter((call) => call.startsWith('logs'));
    expect(asked.map((call) => call.replace(/pod\/\S+/, 'pod'))).toEqual([
      'logs pod --container=exporter --namespace=shop --tail=5',
      'logs pod --container=exporter --namespace=shop --tail=5',
    ]);
  });

  test('where nobody can tell which container answers', async () => {
    const { stderr, status } = await world.run(['logs', 'broken/guess']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'cdk8s-ports: Service broken/guess:80 -> targetPort 9999 -x- Pod broken/guess-POD: no container declares it, so that it is not known which one answers: main (ports: http 8080/TCP), side (no ports); name one: kubectl logs guess-POD --container NAME\n',
    );
  });

  test.each([
    [
      'shop/web:htp',
      "'shop/web:htp': no port 'htp' in Service shop/web (ports: http 80 -> http, metrics 9113 -> metrics); did you mean 'http'?",
    ],
    ['web:http=8080', "'web:http=8080' is not a Service; write it as in web, shop/web or web:http"],
    ['shop/mail', "'shop/mail': Service shop/mail stands for a host outside of the cluster, and has no pods"],
  ])('%s', async (text, said) => {
    expect(await world.run(['logs', text])).toEqual({ stdout: '', stderr: `cdk8s-ports: ${said}\n`, status: 2 });
  });

  test('options that are none', async () => {
    expect((await world.run(['logs', 'shop/web', '--since', 'today'])).stderr).toBe(
      "cdk8s-ports: --since: 'today' is not a duration, such as 30s, 5m or 2h\n",
    );
    expect((await world.run(['logs', 'shop/web', '--tail', 'all'])).stderr).toBe(
      "cdk8s-ports: --tail: 'all' is not a number of lines, such as 100\n",
    );
  });
});

describe('forward', () => {
  const get = async (url: string): Promise<number> => (await fetch(url)).status;

  test('several at once, until Ctrl-C; when a pod goes, another one is found', async () => {
    await serve();
    const forward = world.start(['forward', 'shop/web:http', 'shop/admin:8080=28777']);
    await until(() => (forward.printed().match(/ -> Pod /g) ?? []).length === 2, 'both forwards are open');
    const [, url = ''] =
      /(http:\/\/\S+) -> Service shop\/web:80 -> Pod shop\/web-\S+:8080\n/.exec(forward.printed()) ?? [];
    const [, pod = ''] =
      /http:\/\/127\.0\.0\.1:28777 -> Service shop\/admin:8080 -> Pod shop\/(\S+):8080\n/.exec(forward.printed()) ?? [];
    expect(forward.printed()).toContain(NOTE);
    expect(await get(`${url}/healthz`)).toBe(200);
    expect(await get('http://127.0.0.1:28777/healthz')).toBe(200);

    world.removePod('shop', pod);
    await until(() => (forward.printed().match(/127\.0\.0\.1:28777 -> /g) ?? []).length === 2, 'another pod is found');
    expect(forward.printed()).toContain(`Service shop/admin:8080: Pod shop/${pod} is gone; connecting again\n`);
    expect(await get('http://127.0.0.1:28777/healthz')).toBe(200);

    forward.interrupt();
    expect(await forward.ended).toBe(0);
    // The port-forward is stopped.
    await expect(get('http://127.0.0.1:28777/healthz')).rejects.toThrow('fetch failed');
    await expect(get(url)).rejects.toThrow('fetch failed');
  });

  test.each([
    [['shop/dns:dns'], "'shop/dns:dns': Service shop/dns:53 is UDP, and port-forward carries TCP only"],
    [['shop/web:http=8080', 'shop/admin:8080=8080'], 'port 8080 of this machine is named twice; name another one'],
    [
      ['shop/web=80'],
      "'shop/web=80' is not a Service and its port; write it as in web:http, shop/web:80 or web:http=8080",
    ],
    [['shop/nope'], "'shop/nope': no Service named 'nope' in namespace 'shop' (there are: admin, api, dns, mail, web)"],
  ])('%j', async (names, said) => {
    expect(await world.run(['forward', ...names])).toEqual({ stdout: '', stderr: `cdk8s-ports: ${said}\n`, status: 2 });
  });

  test('a port of this machine that is taken', async () => {
    const { port } = await serve();
    const { stderr, status } = await world.run(['forward', `shop/web:http=${port}`]);
    expect(stderr).toContain(
      'no port-forward to shop/web-POD:8080: the port of this machine is taken; name another one\n',
    );
    expect(status).toBe(2);
  });
});
