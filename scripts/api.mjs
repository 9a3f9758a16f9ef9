// Writes API.md, the reference of everything that lib/index.ts exports, from the comments in the sources.
// With --check it writes nothing and fails if API.md is not what it would have written.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application } from 'typedoc';

const INTERNAL = [
  'AppDoubt',
  'AppPortMaps',
  'BuiltInRuleId',
  'CheckedApp',
  'CheckedContainer',
  'CheckedExpose',
  'CheckedExposeOptions',
  'CheckedIngressOptions',
  'CheckedService',
  'CheckedWorkload',
  'ContainerDoubt',
  'ContainerPorts',
  'ExposeDoubt',
  'KnownMap',
  'OwnRule',
  'OwnRuleId',
  'NumberOf',
  'OptionsDoubt',
  'PortProperty',
  'PortsOfContainer',
  'PortsOfService',
  'PROTOCOLS',
  'RenamedRuleId',
  'ProtocolOf',
  'ServiceDoubt',
  'ServiceOfExpose',
  'ServiceOfWorkload',
  'SpecFor',
  'Uninferred',
  'ValidationContext',
  'WithContainers',
  'WorkloadDoubt',
  'WorkloadPorts',
  'Written',
];
const check = process.argv.includes('--check');
const directory = mkdtempSync(join(tmpdir(), 'cdk8s-ports-api-'));
try {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: ['lib/index.ts'],
    tsconfig: 'tsconfig.json',
    // One file.
    outputFileStrategy: 'modules',
    entryFileName: 'API',
    readme: 'none',
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    // Only what this package adds: what comes from cdk8s-plus, inherited members too, is documented there.
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    // What the checks are made of, and what cdk8s-cli hands over: it is in signatures, and never in a type that the compiler
    // infers for a user's own.
    intentionallyNotExported: INTERNAL,
    // The same text on every machine and commit.
    disableGit: true,
    disableSources: true,
    hideGenerator: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    // A type that is used in a signature but not exported cannot be named by users, whose `declaration: true` needs it.
    validation: { notExported: true, invalidLink: true, notDocumented: false },
    logLevel: 'Warn',
    out: directory,
  });
  const project = await app.convert();
  if (!project) {
    throw new Error('typedoc could not read lib/index.ts');
  }
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings() || app.logger.validationWarningCount > 0) {
    throw new Error('typedoc had something to say: see above');
  }

  const expected = readFileSync(join(directory, 'API.md'), 'utf8');
  if (!check) {
    writeFileSync('API.md', expected);
  } else {
    const actual = existsSync('API.md') ? readFileSync('API.md', 'utf8') : '';
    if (actual !== expected) {
      const [is, should] = [actual.split('\n'), expected.split('\n')];
      const line = should.findIndex((text, index) => text !== is[index]);
      console.error(`API.md is not what the sources say; run \`npm run api\`. The first difference, line ${line + 1}:`);
      console.error(`- ${is[line] ?? '(nothing)'}\n+ ${should[line] ?? '(nothing)'}`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
