import { APP_LINE_PACKAGES } from './app-line';

/** The cdk8s-plus that `cdk8s init` installs; the program imports from the entry for it. */
const KPLUS: Readonly<Record<string, string>> = { 'cdk8s-plus-33': '^2.5.57' };

/** The package.json of a new project. */
export function packageJson(name: string, version: string): string {
  const content = {
    name,
    version: '0.1.0',
    private: true,
    scripts: {
      compile: 'tsc',
      test: 'jest',
      synth: 'cdk8s synth --check-upgrade=false',
    },
    dependencies: {
      cdk8s: '^2.70.106',
      ...KPLUS,
      'cdk8s-ports': `^${version}`,
      constructs: '^10.8.1',
    },
    devDependencies: sorted({
      '@types/jest': '^30.0.0',
      '@types/node': '^22.20.0',
      'cdk8s-cli': '^2.207.60',
      jest: '^30.5.2',
      'ts-jest': '^29.4.15',
      typescript: '~5.9.3',
      ...APP_LINE_PACKAGES,
    }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function sorted(packages: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(packages).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const MOST = 214;

/** A package name derived from that of a folder, without the characters that npm does not allow. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, '-')
    .replace(/^[-._~]+|[-._~]+$/g, '')
    .slice(0, MOST);
  return name === '' || name === 'node_modules' || name === 'favicon.ico' ? 'app' : name;
}
