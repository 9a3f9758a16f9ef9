// Finds costs that grow faster than the input: measures CPU time and peak memory of cases that have been slow, each at two sizes, the
// second twice the first. `ts-node bench/growth.ts` runs it alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './copies';
import { measured } from './measured';

const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];

const times = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i));

function service(name: string, selector: string): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: ns
spec:
  selector: ${selector}
  ports:
  - name: http
    port: 80
    targetPort: http
`;
}

function deployment(name: string, selector: string, labels = selector): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: ns
spec:
  selector:
    matchLabels: ${selector}
  template:
    metadata:
      labels: ${labels}
    spec:
      containers:
      - name: c
        image: x:1
        ports:
        - { name: http, containerPort: 8080 }
`;
}

function ingress(paths: number): string {
  const path = (index: number): string => `      - path: /p${index}
        pathType: Prefix
        backend:
          service:
            name: s
            port: { number: 80 }
`;
  return `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: i
  namespace: ns
spec:
  rules:
  - host: a.example.com
    http:
      paths:
${times(paths, path).join('')}`;
}

const CONFIG_MAP = (name: string, data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: ns\ndata:\n${data}`;
const LINES = '    a line of text with http://api.ns:8080/x in it\n'.repeat(20);

/** The cases: their full size, and a function for the documents of a size. */
const CASES: Readonly<Record<string, readonly [size: number, make: (size: number) => string[]]>> = {
  'Services in a namespace': [
    20_000,
    (size) => [...times(size, (i) => service(`s${i}`, `{ app: a${i} }`)), deployment('d', '{ app: a0 }')],
  ],
  'workloads of one Service': [
    20_000,
    (size) => [...times(size, (i) => deployment(`d${i}`, '{ app: web }')), service('s', '{ app: web }')],
  ],
  'Services that each select as many workloads': [
    5_000,
    (size) => [
      ...times(size, (i) => deployment(`d${i}`, `{ n: d${i} }`, `{ app: web, n: d${i} }`)),
      ...times(size, (i) => service(`s${i}`, '{ app: web }')),
    ],
  ],
  'paths of one Ingress': [
    10_000,
    (size) => [ingress(size), service('s', '{ app: web }'), deployment('d', '{ app: web }')],
  ],
  'documents in one file': [100_000, (size) => times(size, (i) => CONFIG_MAP(`c${i}`, '  a: b\n'))],
  'texts of a ConfigMap of 50 MB': [
    50_000,
    (size) => [CONFIG_MAP('c', times(size, (i) => `  key${i}: |\n${LINES}`).join(''))],
  ],
  ...Object.fromEntries(
    FORMATS.map((format) => [
      `findings as ${format}`,
      [100_000, (size: number) => times(size, (i) => service(`s${i}`, `{ app: a${i} }`))] as const,
    ]),
  ),
};

/** Prints what the cases cost, and how they grow. */
export async function benchGrowth(): Promise<void> {
  console.log(
    '\nGrowth: `node dist/cli/bin.js check --complete --format FORMAT ONE-FILE`, of half the size and the whole; twice as much is 2x',
  );
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-growth-'));
  try {
    for (const [name, [size, make]] of Object.entries(CASES)) {
      const file = join(folder, 'all.yaml');
      const format = name.startsWith('findings as') ? name.split(' ').slice(-1).join('') : 'text';
      const run = async (count: number): Promise<{ cpu: number; megabytes: number }> => {
        writeFileSync(file, make(count).join('---\n'));
        return measured(process.execPath, [BIN, 'check', '--complete', '--format', format, file]);
      };
      const [half, whole] = [await run(size / 2), await run(size)];
      const ratio = (whole.cpu / half.cpu).toFixed(2);
      const figures = ({ cpu, megabytes }: { cpu: number; megabytes: number }): string =>
        `${cpu.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MiB`;
      console.log(`  ${`${size} ${name}`.padEnd(52)} ${figures(half)}, ${figures(whole)}: ${ratio}x`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (require.main === module) void benchGrowth();
