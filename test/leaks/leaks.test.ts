import * as cdk8s from 'cdk8s';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as plain from 'cdk8s-plus-27';
import * as ours from '../../lib';
import { notePrinted } from '../constructs/printed';

/** The outcome of a program. */
type Outcome =
  /** It throws while it runs. */
  | { readonly atOnce: RegExp }
  /** It is refused when it is synthesized. */
  | { readonly synth: readonly RegExp[] }
  /** It is correct, and its manifest is as intended. */
  | { readonly written: (objects: readonly never[]) => unknown };

interface Leak {
  /** What is wrong with it, or was wrong with cdk8s-plus. */
  readonly title: string;
  /** The error of cdk8s-plus; `undefined` if it writes the manifest. */
  readonly cdk8sPlus?: RegExp;
  /** Its outcome here, as a program that no compiler has checked. */
  readonly here: Outcome;
}

/** The programs that plain cdk8s-plus accepts wrongly, or refuses without good reason, by their names in `../programs/leaks.txt`. */
const LEAKS: Readonly<Record<string, Leak>> = {
  'service-without-ports': {
    title: 'a Service without ports, as in its documentation',
    cdk8sPlus: /A service must be configured with a port/,
    here: { atOnce: /Service 'c\/s': A service must be configured with a port: pass `ports`, or call bind\(\)/ },
  },
  'undeclared-target-port': {
    title: 'a target port that no container declares',
    here: { synth: [/no selected pod declares port 9999\/TCP.*\[target-port-undeclared\]/] },
  },
  'other-protocol': {
    title: "a protocol that differs from the container port's",
    here: { synth: [/port 8080 of the container is TCP.*\[target-port-protocol\]/] },
  },
  'connections-to-udp': {
    title: 'connections to a UDP port: cdk8s-plus allows TCP; cdk8s-ports allows UDP',
    here: {
      written: ([, , egress, ingress]: readonly { spec: { egress?: unknown; ingress?: unknown } }[]) => {
        const ports = [{ port: 53, protocol: 'UDP' }];
        expect(egress?.spec.egress).toMatchObject([{ ports }]);
        expect(ingress?.spec.ingress).toMatchObject([{ ports }]);
      },
    },
  },
  'all-ports-from-zero': {
    title: 'all TCP ports: cdk8s-plus starts at 0, which the API server rejects; cdk8s-ports starts at 1',
    here: {
      written: ([, policy]: readonly { spec: { ingress?: unknown } }[]) => {
        expect(policy?.spec.ingress).toMatchObject([{ ports: [{ port: 1, endPort: 65535, protocol: 'TCP' }] }]);
      },
    },
  },
  'two-containers-alike': {
    title: 'two containers with the same name and port',
    here: {
      synth: [
        /container name 'main' is used twice in this pod.*\[rejected-field\]/,
        /port name 'http' is used twice.*\[duplicate-port-name-in-pod\]/,
        /port 8080\/TCP is declared twice.*\[duplicate-port-number\]/,
      ],
    },
  },
  'impossible-port': {
    title: 'a name and a number that no port can have',
    here: {
      synth: [
        /'THIS_IS_NOT_IANA_and_is_too_long' has more than 15 characters \[port-name-syntax\]/,
        /port 99999 is outside 1\.\.65535 \[port-range\]/,
      ],
    },
  },
  'backend-before-ports': {
    title:
      'a backend of a Service that has no ports yet: cdk8s-plus looks them up at once, cdk8s-ports when the Ingress is rendered',
    cdk8sPlus: /service does not expose any ports/,
    here: {
      written: ([, service, ingress]: readonly {
        metadata: { name: string };
        spec: { defaultBackend: unknown };
      }[]) => {
        expect(ingress?.spec.defaultBackend).toEqual({
          service: { name: service?.metadata.name, port: { number: 80 } },
        });
      },
    },
  },
  'port-of-none': {
    title: 'the port of a Service that has none',
    cdk8sPlus: /Cannot read propert/,
    here: { atOnce: /^Service 'c\/s' has no ports: pass `ports`, or call bind\(\)$/ },
  },
  'service-port-twice': {
    title: 'the same name and number twice in a Service',
    here: {
      synth: [
        /port name 'a' is used twice in this Service \[service-port-names\]/,
        /port 80\/TCP is used twice in this Service.*\[service-port-repeated\]/,
      ],
    },
  },
  'ports-without-names': {
    title: 'several ports without names',
    here: { synth: [/needs a name on each \[service-port-names\]/, /needs a name on each \[service-port-names\]/] },
  },
  'selector-of-expressions': {
    title: 'a selector with expressions, which are dropped',
    here: { synth: [/\[c\/s\] the selector 'c\/p' has expressions.*\[service-selects-nothing\]/] },
  },
  'node-port-of-none': {
    title: 'a node port of a Service whose type has none',
    here: { synth: [/a Service of type ClusterIP has no node ports.*\[node-port-rejected\]/] },
  },
  'init-container-port': {
    title: 'a port of an init container, which ends before the pod is ready',
    cdk8sPlus: /Port 15001 is not exposed by any container/,
    here: {
      atOnce: /Unable to expose deployment .*: the workload declares no ports: add `ports` to one of its containers/,
    },
  },
  'probe-without-port': {
    title: "a probe without a port: cdk8s-plus probes 80, cdk8s-ports the container's only port",
    here: {
      written: ([deployment]: readonly {
        spec: { template: { spec: { containers: { readinessProbe: unknown }[] } } };
      }[]) => {
        expect(deployment?.spec.template.spec.containers[0]?.readinessProbe).toMatchObject({
          httpGet: { path: '/h', port: 3000 },
        });
      },
    },
  },
  'undeclared-probe-port': {
    title: 'a probe on a port that no container declares',
    here: { synth: [/container 'main' declares no port 9999.*\[probe-port-undeclared\]/] },
  },
  'connections-twice': {
    title: 'two connections to one peer: cdk8s-plus fails; cdk8s-ports puts both rules into one policy',
    cdk8sPlus: /There is already a Construct with name 'AllowEgress/,
    here: {
      written: ([, egress, ingress]: readonly { spec: { egress?: unknown; ingress?: unknown } }[]) => {
        const rules = [
          {
            ports: [
              { port: 8080, protocol: 'TCP' },
              { port: 9090, protocol: 'TCP' },
            ],
          },
          { ports: [{ port: 9090, protocol: 'TCP' }] },
        ];
        expect(egress?.spec.egress).toMatchObject(rules);
        expect(ingress?.spec.ingress).toMatchObject(rules);
      },
    },
  },
  'ingress-elsewhere': {
    title: 'an Ingress in another namespace than its Service (cdk8s-plus does not accept a port name)',
    cdk8sPlus: /Port http is not exposed by any container/,
    here: { synth: [/\[b\/i\] no Service named '.*' in namespace 'b'.*\[ingress-service-missing\]/] },
  },
  'ingress-to-udp': {
    title: 'an Ingress to a UDP port',
    here: { synth: [/\[c\/i\] the Service has port 53 for UDP, not TCP.*\[ingress-port-missing\]/] },
  },
  'headless-remap': {
    title: 'a headless Service that maps a port to another number',
    here: { synth: [/a headless Service does not map ports.*\[headless-port-remap\]/] },
  },
  'own-service-without-names': {
    title: "several ports without names in a StatefulSet's own Service",
    here: {
      synth: [
        /\[c\/d\/Service\].*needs a name on each \[service-port-names\]/,
        /\[c\/d\/Service\].*needs a name on each \[service-port-names\]/,
      ],
    },
  },
  'port-declared-later': {
    title: 'a port declared after exposeViaService(): cdk8s-plus misses it; with cdk8s-ports, the Service has it',
    here: {
      written: ([, service]: readonly { spec: { ports: unknown } }[]) => {
        expect(service?.spec.ports).toEqual([
          { name: 'http', port: 8080, targetPort: 8080 },
          { name: 'late', port: 9000, targetPort: 9000 },
        ]);
      },
    },
  },
  'range-backwards': {
    title: 'a range that ends before it starts',
    here: { synth: [/endPort 100 is less than port 500 \[port-range\]/] },
  },
  'service-elsewhere': {
    title: 'a Service in another namespace than its pods',
    here: { synth: [/\[c\/s\] no pod matches the selector.*in namespace 'x', not 'y' \[service-selects-nothing\]/] },
  },
};

/** The programs, by their names. */
function readPrograms(file: string): Readonly<Record<string, string>> {
  const [, ...parts] = fs.readFileSync(file, 'utf8').split(/^=== ([\w-]+)$/m);
  return Object.fromEntries(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])));
}

const PROGRAMS = readPrograms(path.join(__dirname, '../programs/leaks.txt'));

/** Runs a program with a module in place of `k`, and returns the objects that it writes. */
function run(program: string, k: object): readonly never[] {
  const root = new cdk8s.App();
  const chart = new cdk8s.Chart(root, 'c');
  const console = { log: () => undefined };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the programs are texts, which compilers also read
  new Function('k', 'cdk8s', 'root', 'chart', 'console', program)(k, cdk8s, root, chart, console);
  return root.charts.flatMap((one) => cdk8s.Testing.synth(one) as never[]);
}

function thrownBy(program: string, k: object): string | undefined {
  try {
    run(program, k);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

notePrinted();

test('each program has its row', () => {
  expect(Object.keys(PROGRAMS)).toEqual(Object.keys(LEAKS));
});

describe.each(Object.entries(LEAKS).map(([name, leak]) => [name, leak.title, leak] as const))(
  '%s: %s',
  (name, _, { cdk8sPlus, here }) => {
    const program = PROGRAMS[name] ?? '';

    test('cdk8s-plus', () => {
      const thrown = thrownBy(program, plain);
      if (cdk8sPlus === undefined) expect(thrown).toBeUndefined();
      else expect(thrown).toMatch(cdk8sPlus);
    });

    test('here', () => {
      if ('written' in here) {
        here.written(run(program, ours));
        return;
      }
      const thrown = thrownBy(program, ours) ?? 'nothing is wrong';
      if ('atOnce' in here) {
        expect(thrown).toMatch(here.atOnce);
        return;
      }
      const [title, ...lines] = thrown.split('\n');
      expect(title).toBe('Validation failed with the following errors:');
      expect(lines.filter((line) => /^ {2}\S/.test(line))).toEqual(here.synth.map((one) => expect.stringMatching(one)));
    });

    // What compilers refuse according to the marks must also be refused without a compiler.
    if ('written' in here) {
      test('compilers let it pass', () => {
        expect(program).not.toContain('//E');
      });
    }
  },
);

/** The page about moving over, which lists the programs. */
const PAGE = path.join(__dirname, '../../docs/moving-over.md');

test('the documentation lists each of them, and where it is caught', () => {
  const rows = Object.entries(LEAKS).map(([name, { title, cdk8sPlus, here }], index) =>
    [
      index + 1,
      title,
      cdk8sPlus === undefined ? 'writes it' : 'throws',
      (PROGRAMS[name] ?? '').includes('//E') ? '●' : '',
      'written' in here ? 'right' : '●',
    ].join(' | '),
  );
  const [, section = ''] = fs.readFileSync(PAGE, 'utf8').split('## What cdk8s-plus lets through');
  const listed = section
    .split('\n')
    .filter((line) => /^\| +\d+ +\|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join(' | '),
    );

  expect(listed).toEqual(rows);
  expect(listed).toHaveLength(24);
});
