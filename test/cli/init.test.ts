import { load } from 'js-yaml';
import { APP_LINE } from '../../lib/cli/init/app-line';
import { projectFiles } from '../../lib/cli/init/project-files';

const files = new Map(projectFiles('My Shop', '1.2.3').map(({ path, text }) => [path, text]));

test('a new project says how it is synthesized and checked', () => {
  expect(load(files.get('cdk8s.yaml')!)).toMatchObject({
    language: 'typescript',
    app: APP_LINE,
    validations: [{ package: './node_modules/cdk8s-ports', version: '1.2.3', class: 'PortsValidation' }],
  });
});

test('a new project has all that its programs need', () => {
  const { name, dependencies, devDependencies } = JSON.parse(files.get('package.json')!) as {
    name: string;
    dependencies: object;
    devDependencies: object;
  };
  expect(name).toBe('my-shop');
  expect(dependencies).toMatchObject({ 'cdk8s-ports': '^1.2.3' });
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  const imported = [...files]
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([, text]) => [...text.matchAll(/from '([^.'][^']*)'/g)].map(([, module]) => module!));
  expect(imported.length).toBeGreaterThan(0);
  for (const module of imported) expect(installed).toContain(module.split('/')[0]);
  // The packages that the `app` line runs.
  for (const name of ['tsx', 'typescript-7', 'cdk8s-cli']) expect(installed).toContain(name);
});

test.each([...files])('%s has nothing left to be filled in', (_, text) => {
  expect(text).not.toMatch(/__[A-Z]+__/);
});

test('the workflow is YAML', () => {
  expect(load(files.get('.github/workflows/manifests.yml')!)).toHaveProperty('jobs');
});
