import { load } from 'js-yaml';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeConsumer, PROJECT, run, type Consumer } from './consumer';

const PROGRAM = fs.readFileSync(path.join(__dirname, 'programs/main.ts'), 'utf8');

let consumer: Consumer;
beforeAll(async () => {
  consumer = await makeConsumer(PROGRAM);
});
afterAll(() => {
  fs.rmSync(consumer.folder, { recursive: true });
});

/** The program with one change. */
function changed(from: string, to: string): string {
  expect(PROGRAM).toContain(from);
  return PROGRAM.replace(from, to);
}

/** `cdk8s synth` of a program beside main.ts. */
async function synth(file: string): Promise<{ code: number; output: string; folder: string }> {
  const folder = path.join(consumer.folder, 'dist', path.basename(file, '.ts'));
  const args = ['synth', '--check-upgrade=false', '--app', `npx ts-node ${file}`, '--output', folder];
  return { ...(await run(consumer, 'cdk8s', args)), folder };
}

describe("cdk8s' own TypeScript template, with the package from the tarball", () => {
  test('cdk8s synth writes the manifest', async () => {
    const { code, output, folder } = await synth('main.ts');

    expect({ code, output }).toMatchObject({ code: 0 });
    const [, service] = fs
      .readFileSync(path.join(folder, 'shop.k8s.yaml'), 'utf8')
      .split('---\n')
      .map((text) => load(text));
    expect(service).toMatchObject({
      kind: 'Service',
      spec: { ports: [{ name: 'web', port: 80, targetPort: 'http' }] },
    });
  });

  test("cdk8s synth fails with the compiler's words about a port that nobody declares", async () => {
    consumer.write('broken.ts', changed("targetPort: 'http'", "targetPort: 'metrcs'"));

    const { code, output } = await synth('broken.ts');

    expect(code).not.toBe(0);
    expect(output).toMatch(
      /broken\.ts.*TS2820: Type '"metrcs"' is not assignable to type .*Did you mean '"metrics"'\?/s,
    );
  });

  test('cdk8s synth fails with the finding about a value that only run time knows', async () => {
    consumer.write('miswired.ts', changed("targetPort: 'http'", "targetPort: 'metrcs' as unknown as string"));

    const { code, output } = await synth('miswired.ts');

    expect(code).not.toBe(0);
    expect(output).toContain(
      "[shop/service] no selected pod has a TCP port named 'metrcs': Service 'shop/service':80 -> targetPort \"metrcs\" -x- Deployment 'shop/web' (ports: http 8080/TCP, metrics 9090/TCP); did you mean 'metrics'?",
    );
    // The line numbers must be those of the program, not of the compiled JavaScript.
    expect(output).toMatch(/spec\.ports\[0\]\.targetPort, created at miswired\.ts:\d+:\d+\n/);
    expect(output).toMatch(/'shop\/web' spec\.template\.spec\.containers, created at miswired\.ts:\d+:\d+: selected/);
  });

  test('jest runs the test of the template', async () => {
    // The template's snapshot is of an empty chart; `cdk8s init` also updates it.
    const { code, output } = await run(consumer, 'jest', ['-u', '--watchman=false', 'main.test.ts']);

    expect({ code, output }).toMatchObject({ code: 0 });
    const [snapshot] = fs.readdirSync(path.join(consumer.folder, '__snapshots__'));
    const text = fs.readFileSync(path.join(consumer.folder, '__snapshots__', snapshot!), 'utf8');
    expect(text).toContain('"targetPort": "http"');
  });
});

test('an ES module imports by name', async () => {
  consumer.write(
    'names.mjs',
    `import { Chart, Testing } from 'cdk8s';
     import * as plain from 'cdk8s-plus-27';
     import { App, ConfigMap, Deployment, Probe, Protocol, Service, unchecked } from 'cdk8s-ports';
     const chart = Testing.chart();
     const web = new Deployment(chart, 'web', { containers: [{ image: 'x', ports: [{ name: 'http', number: 8080 }] }] });
     web.expose({ http: 80 });
     if (!(chart instanceof Chart) || !(web instanceof plain.Deployment)) throw new Error('there are two copies of a class');
     if (ConfigMap !== plain.ConfigMap) throw new Error('the rest is not that of cdk8s-plus');
     console.log([App, Probe, Protocol, Service, unchecked].every(Boolean), Testing.synth(chart)[1].spec.ports[0].targetPort);`,
  );

  expect(await run(consumer, process.execPath, ['names.mjs'])).toEqual({ code: 0, output: 'true http\n' });
});

describe('every supported compiler resolves the types, and refuses what is wrong', () => {
  const COMPILERS = ['5.4', '5.9', '6.0', '7.0'];
  const RESOLUTIONS = {
    node10: { module: 'CommonJS', moduleResolution: 'node10' },
    node16: { module: 'Node16', moduleResolution: 'node16' },
    bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  };
  const cases = COMPILERS.flatMap((compiler) =>
    Object.entries(RESOLUTIONS)
      // TypeScript 7 no longer has node10.
      .filter(([resolution]) => !(compiler === '7.0' && resolution === 'node10'))
      .map(([resolution, options]) => [compiler, resolution, options] as const),
  );

  test.each(COMPILERS)('TypeScript %s', async (compiler) => {
    const [ok, wrong] = ['resolved', 'refused'];
    consumer.write(`${ok}.ts`, PROGRAM);
    consumer.write(`${ok}.mts`, PROGRAM);
    consumer.write(`${wrong}.ts`, changed("targetPort: 'http'", "targetPort: 'metrcs'"));

    const checked = await Promise.all(
      cases
        .filter(([version]) => version === compiler)
        .map(async ([version, resolution, options]) => {
          const config = `tsconfig.${version}-${resolution}.json`;
          consumer.write(
            config,
            JSON.stringify({
              extends: './tsconfig.json',
              compilerOptions: {
                ...options,
                noEmit: true,
                types: ['node'],
                // Each compiler also compiles once without the option, as an app without it does.
                skipLibCheck: resolution !== 'node10' && version !== '7.0',
                ...(version === '6.0' && resolution === 'node10' && { ignoreDeprecations: '6.0' }),
              },
              include: [],
              // An ES module in addition to a CommonJS one, if the compiler distinguishes them.
              files: [`${ok}.ts`, `${wrong}.ts`, ...(resolution === 'node16' ? [`${ok}.mts`] : [])],
            }),
          );
          const tsc = path.join(PROJECT, `node_modules/typescript${version === '5.9' ? '' : `-${version}`}/bin/tsc`);
          return [resolution, await run(consumer, process.execPath, [tsc, '--pretty', 'false', '-p', config])] as const;
        }),
    );

    for (const [resolution, { output }] of checked) {
      const errors = output
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith(' '));
      expect([resolution, errors]).toEqual([
        resolution,
        [expect.stringMatching(/^refused\.ts\(\d+,\d+\): error TS2820: .*Did you mean '"metrics"'\?$/)],
      ]);
    }
  });
});

// The repository has no public address that they could lead to instead.
test('every link in the texts of the package leads to something in it', () => {
  const installed = path.join(consumer.folder, 'node_modules/cdk8s-ports');
  const texts = (fs.readdirSync(installed, { recursive: true }) as string[]).filter((file) => file.endsWith('.md'));
  const links = texts.flatMap((file) =>
    [...fs.readFileSync(path.join(installed, file), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      ([, to = '']) => [file, path.join(path.dirname(file), to)] as const,
    ),
  );
  expect(links).toContainEqual(['README.md', 'docs/rules.md']);
  expect(links.filter(([, to]) => !fs.existsSync(path.join(installed, to)))).toEqual([]);
});

describe('a compiler that is too old', () => {
  const read = (file: string): string =>
    fs.readFileSync(path.join(consumer.folder, 'node_modules/cdk8s-ports', file), 'utf8');

  test('is sent to a file that says so', () => {
    const { exports, typesVersions } = JSON.parse(read('package.json')) as {
      exports: Record<string, Record<string, string>>;
      typesVersions: Record<string, Record<string, string[]>>;
    };

    // It must be the first, because conditions are tried in order.
    expect(Object.keys(exports['.']!)[0]).toBe('types@<5.4');
    expect(exports['.']!['types@<5.4']).toBe('./outdated-typescript.d.ts');
    expect(typesVersions['<5.4']).toEqual({ '*': ['outdated-typescript.d.ts'] });
    expect(read('outdated-typescript.d.ts')).toMatch(/TypeScript 5\.4/);
  });
});
