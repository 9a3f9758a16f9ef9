import { ClusterError } from '../../lib/cluster/kubectl/cluster-error';
import { verifyText } from '../../lib/cluster/report/text';
import { deployment, endpoint, fakeKubectl, NAMESPACE, objectsOf, pod, service, slice, verified } from './fake-cluster';

/* The verdict at each step, with made-up clusters; verify.package.test.ts has the recorded answers of a real one. */
const HTTP = '{ name: http, containerPort: 8080 }';
const PORT = '{ port: 80, targetPort: http }';
const manifests = `${deployment('web', HTTP)}\n---\n${service('web', PORT)}`;
const whole = [NAMESPACE, service('web', PORT), pod('web-1', HTTP), slice('web', '{ port: 8080 }', endpoint('web-1'))];

const only = async (cluster: readonly string[], text = manifests): Promise<unknown> => {
  const chains = await verified(text, fakeKubectl(objectsOf(...cluster)));
  expect(chains).toHaveLength(1);
  return chains[0];
};

test('a chain that is whole', async () => {
  expect(await only(whole)).toEqual({
    status: 'ok',
    service: { kind: 'Service', namespace: 'shop', name: 'web' },
    port: 80,
    steps: [
      { text: 'Service shop/web:80' },
      { link: '->', text: 'targetPort "http"' },
      { link: '->', text: 'Deployment shop/web http 8080/TCP' },
    ],
    what: '1 of 1 endpoints ready',
    remedy: '',
    notes: [],
    endpoints: { ready: 1, total: 1, ports: [8080] },
  });
});

describe('EndpointSlices', () => {
  const [namespace, own, pod1] = whole as [string, string, string];

  test('none', async () => {
    expect(await only([namespace, own, pod1])).toMatchObject({
      status: 'broken',
      what: 'the Service has no EndpointSlices',
    });
  });

  test('without the port', async () => {
    const others = slice('web', '{ name: metrics, port: 9113 }', endpoint('web-1'));
    const what = 'its EndpointSlices hold no endpoint for port 80/TCP';
    expect(await only([namespace, own, pod1, others])).toMatchObject({ status: 'broken', what });
  });

  test('of another Service, or of one of that name in another namespace', async () => {
    const other = slice('web2', '{ port: 8080 }', endpoint('web-1'));
    const elsewhere = slice('web', '{ port: 8080 }', endpoint('web-1')).replace('namespace: shop', 'namespace: other');
    expect(await only([namespace, own, pod1, other, elsewhere])).toMatchObject({
      what: 'the Service has no EndpointSlices',
    });
  });

  test('on another port than the manifests lead to', async () => {
    const moved = [
      pod('web-1', '{ name: http, containerPort: 8081 }'),
      slice('web', '{ port: 8081 }', endpoint('web-1')),
    ];
    expect(await only([namespace, own, ...moved])).toMatchObject({
      status: 'broken',
      what: 'the endpoints are on port 8081, and the manifests lead to 8080',
      endpoints: { ports: [8081] },
    });
  });

  test('some on another port, as in the midst of a rollout', async () => {
    const two = [
      pod1,
      pod('web-2', '{ name: http, containerPort: 8081 }'),
      slice('web', '{ port: 8080 }', endpoint('web-1')),
      slice('web', '{ port: 8081 }', endpoint('web-2')).replace('web-x', 'web-y'),
    ];
    expect(await only([namespace, own, ...two])).toMatchObject({
      status: 'ok',
      notes: ['some endpoints are on port 8081'],
    });
  });

  test('not ready: the pod says why', async () => {
    const waiting = pod('web-1', HTTP, {
      more: ', containerStatuses: [{ name: main, ready: false, state: { waiting: { reason: ImagePullBackOff } } }]',
    });
    expect(
      await only([namespace, own, waiting, slice('web', '{ port: 8080 }', endpoint('web-1', false))]),
    ).toMatchObject({
      status: 'broken',
      what: 'no endpoint is ready (0 of 1)',
      hint: 'Pod shop/web-1: container main: ImagePullBackOff',
      remedy: 'see kubectl describe pod web-1 --namespace shop',
    });
  });

  test('a slice for each family of addresses is one endpoint', async () => {
    const six = slice('web', '{ port: 8080 }', endpoint('web-1')).replace('IPv4', 'IPv6').replace('web-x', 'web-y');
    expect(await only([...whole, six])).toMatchObject({ what: '1 of 1 endpoints ready' });
  });

  test('where ready is left out it is true', async () => {
    const silent = slice('web', '{ port: 8080 }', '{ addresses: [10.0.0.1], targetRef: { kind: Pod, name: web-1 } }');
    expect(await only([namespace, own, pod1, silent])).toMatchObject({ status: 'ok' });
  });
});

test('pods that are the same are named once, and those that have ended are left out', async () => {
  const pods = [1, 2, 3].map((number) => pod(`web-${number}`, '{ name: htpp, containerPort: 8080 }', { owner: 'rs' }));
  const ended = pod('web-4', HTTP).replace('phase: Running', 'phase: Succeeded');
  expect(await only([NAMESPACE, service('web', PORT), ...pods, ended])).toMatchObject({
    what: "no selected pod has a TCP port named 'http'",
    steps: [{}, {}, { link: '-x-', text: 'Pod shop/web-1 (ports: htpp 8080/TCP)' }],
  });
});

test('a target port that is written in another way and means the same is only noted', async () => {
  const [namespace, , ...rest] = whole as [string, string, ...string[]];
  expect(await only([namespace, service('web', '{ port: 80, targetPort: 8080 }'), ...rest])).toMatchObject({
    status: 'ok',
    notes: ['the manifests have targetPort "http"'],
  });
});

test('of two ports of a number the one of the protocol is meant', async () => {
  const both = '{ name: tcp, port: 53, targetPort: 53 }, { name: udp, port: 53, targetPort: 53, protocol: UDP }';
  const dns = `${deployment('dns', '{ containerPort: 53, protocol: UDP }, { containerPort: 53 }')}\n---\n${service('dns', both)}`;
  const [tcp, udp] = await verified(
    dns,
    fakeKubectl(objectsOf(NAMESPACE, service('dns', both.split(', { name: udp')[0]!))),
  );
  expect(tcp).toMatchObject({ what: 'no pod matches the selector' });
  expect(udp).toMatchObject({ what: 'the Service has no port 53' });
});

describe('policies', () => {
  const policy = (spec: string): string =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: web, namespace: shop }\nspec: ${spec}`;
  const closed = policy('{ podSelector: {}, policyTypes: [Ingress] }');

  test('one that allows nothing', async () => {
    expect(await only([...whole, closed])).toMatchObject({
      status: 'broken',
      what: 'nothing may reach port 8080/TCP, where a Service ends',
      hint: 'the policies of the pods (NetworkPolicy shop/web) allow nothing',
      remedy: 'allow port 8080/TCP of the pods',
    });
  });

  test('one that allows the port, and one of other pods', async () => {
    expect(await only([...whole, policy('{ podSelector: {}, ingress: [{ ports: [{ port: http }] }] }')])).toMatchObject(
      { status: 'ok' },
    );
    const others = policy('{ podSelector: { matchLabels: { app: db } }, policyTypes: [Ingress] }');
    expect(await only([...whole, others])).toMatchObject({ status: 'ok' });
  });

  test('one of another kind may allow it', async () => {
    const other = 'networkpolicies.networking.k8s.io\nciliumnetworkpolicies.cilium.io\nciliumidentities.cilium.io\n';
    const kubectl = fakeKubectl(objectsOf(...whole, closed), (command) =>
      command.startsWith('api-resources') ? { stdout: other } : undefined,
    );
    expect(await verified(manifests, kubectl)).toMatchObject([
      {
        status: 'ok',
        notes: [
          'by NetworkPolicies alone, nothing may reach port 8080/TCP, where a Service ends; ciliumnetworkpolicies.cilium.io may allow it',
        ],
      },
    ]);
  });

  test('the caller that a program has the address of', async () => {
    const worker = (kind: string): string =>
      `apiVersion: ${kind === 'Pod' ? 'v1' : 'apps/v1'}\nkind: ${kind}\nmetadata: { name: worker, namespace: shop, labels: { app: worker } }\nspec: ${
        kind === 'Pod'
          ? '{ containers: [{ name: main, image: main, env: [{ name: API, value: "http://web:80" }] }] }\nstatus: { phase: Running }'
          : '{ template: { metadata: { labels: { app: worker } }, spec: { containers: [{ name: main, image: main, env: [{ name: API, value: "http://web:80" }] }] } } }'
      }`;
    const others = policy(
      '{ podSelector: { matchLabels: { app: web } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: admin } } }] }] }',
    );
    const chains = await verified(
      `${manifests}\n---\n${worker('Deployment')}`,
      fakeKubectl(objectsOf(...whole, worker('Pod'), others)),
    );
    expect(chains.map(({ from, status, what }) => [from?.name, status, what])).toEqual([
      [undefined, 'ok', '1 of 1 endpoints ready'],
      ['worker', 'broken', 'Pod shop/worker may not reach port 8080/TCP'],
    ]);
  });
});

describe('what may not be read', () => {
  const forbid =
    (kind: string) =>
    (command: string): { status: number; stderr: string } | undefined =>
      command.startsWith(`get ${kind}`)
        ? {
            status: 1,
            stderr: `Error from server (Forbidden): ${kind} is forbidden: User "dev" cannot list resource "${kind}"\n`,
          }
        : undefined;

  test.each(['services', 'pods', 'endpointslices.discovery.k8s.io'])('%s: the chain is not known', async (kind) => {
    const [chain] = await verified(manifests, fakeKubectl(objectsOf(...whole), forbid(kind)));
    expect(chain).toMatchObject({ status: 'unknown', what: expect.stringContaining(`${kind} is forbidden`) });
    expect(chain!.remedy).toMatch(/^ask for a Role with get and list on /);
  });

  test.each([
    ['networkpolicies.networking.k8s.io', ['the NetworkPolicies may not be read']],
    ['namespaces', []],
  ])('%s: the chain is whole all the same', async (kind, notes) => {
    expect(await verified(manifests, fakeKubectl(objectsOf(...whole), forbid(kind)))).toMatchObject([
      { status: 'ok', notes },
    ]);
  });
});

test('what fails in any other way ends it, with what to do', async () => {
  const kubectl = fakeKubectl(objectsOf(...whole), (command) =>
    command.startsWith('get pods')
      ? { status: 1, stderr: 'Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout\n' }
      : undefined,
  );
  await expect(verified(manifests, kubectl)).rejects.toThrow(ClusterError);
  await expect(verified(manifests, kubectl)).rejects.toThrow(
    'the cluster cannot be reached; see that it runs, and that this machine reaches it (VPN, proxy, --context)\n' +
      'kubectl get pods --namespace=shop --output=json: Unable to connect to the server: dial tcp 10.0.0.1:443: i/o timeout',
  );
  const silent = fakeKubectl([], (command) => (command.startsWith('version') ? { status: null } : undefined));
  await expect(verified(manifests, silent)).rejects.toThrow(
    'the cluster gave no answer within 1 s to kubectl version --output=json; see that it runs, or allow more with --timeout',
  );
  const wrong = fakeKubectl([], (command) => (command.startsWith('version') ? { stdout: '<html>' } : undefined));
  await expect(verified(manifests, wrong)).rejects.toThrow('kubectl version --output=json printed no JSON: <html>');
});

test('what a cluster says orders nothing of a terminal', () => {
  const chain = {
    status: 'broken',
    service: { kind: 'Service', name: 'web' },
    steps: [{ text: 'a\u001b[2Jb' }],
    what: 'no\nyes',
    remedy: '',
    notes: [],
  } as const;
  const text = verifyText({ context: 'x\u0007', chains: [chain], counts: { ok: 0, broken: 1, unknown: 0 } });
  expect(text).toBe("broken  a\\u001b[2Jb: no\\u000ayes\n\n1 chain in context 'x\\u0007': 1 broken\n");
});
