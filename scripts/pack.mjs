// Packs the package as it is built now into node_modules/.cache/cdk8s-ports.tgz, a name without the version. Fails if a file is in it that
// should not be published, or if one is missing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { MAIN, VERSIONS } = createRequire(import.meta.url)('../dist/kplus/entry.js');
const versions = VERSIONS.filter((version) => version !== MAIN);

const published =
  /^(dist\/.+\.(js|d\.ts)(\.map)?|lib\/diagram\/page\/(map\.css|map\.js|squeeze\.js)|schema\/\w+\.json|templates\/app\/[\w./-]+|docs\/[\w-]+\.md|docs\/map\.svg|package\.json|outdated-typescript\.d\.ts|[A-Z]+(\.md)?)$/;
const needed = [
  ...[
    'dist/index.js',
    'dist/index.d.ts',
    'dist/checker.js',
    'dist/checker.d.ts',
    'dist/cluster/index.js',
    'dist/cluster/index.d.ts',
    'dist/cli/bin.js',
  ],
  ...['lib/diagram/page/map.css', 'lib/diagram/page/map.js', 'lib/diagram/page/squeeze.js'],
  ...[
    'schema/config.json',
    'schema/contract.json',
    'schema/graph.json',
    'outdated-typescript.d.ts',
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
  ],
  ...['gitignore', 'main.ts', 'web.ts', 'web.test.ts'].map((file) => `templates/app/${file}`),
  ...[
    'dist/constructs.js',
    'dist/constructs-more.js',
    ...versions.flatMap((one) => [`dist/${one}/index.js`, `dist/${one}/index.d.ts`]),
  ],
  ...[
    'API.md',
    ...['apps', 'checking', 'cluster', 'comparison', 'configuration', 'graph', 'map', 'moving-over', 'rules'].map(
      (page) => `docs/${page}.md`,
    ),
  ],
];

const directory = join('node_modules', '.cache');
mkdirSync(directory, { recursive: true });
// --ignore-scripts: `prepack` would build again. Windows needs the shell, because npm is a script there.
const [tarball] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', directory], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
);
renameSync(join(directory, tarball.filename), join(directory, 'cdk8s-ports.tgz'));

const paths = tarball.files.map(({ path }) => path);
console.log(`${tarball.filename}: ${paths.length} files, ${tarball.size} bytes, ${tarball.unpackedSize} unpacked`);
/** The maximum size in bytes: a pipeline that checks YAML downloads the package in each run. */
const most = 1_500_000;
const problems = [
  ...(tarball.size < most ? [] : [`${tarball.size} bytes packed are more than ${most}`]),
  ...paths.filter((path) => !published.test(path)).map((path) => `${path} should not be published`),
  ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing (not built?)`),
];
for (const problem of problems) {
  console.error(`error: ${problem}`);
}
process.exitCode = problems.length > 0 ? 1 : 0;
