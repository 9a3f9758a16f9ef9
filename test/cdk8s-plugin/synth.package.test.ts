import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeUserApp, type UserApp } from './app';

let app: UserApp;
beforeEach(() => {
  app = makeUserApp();
});
afterEach(() => {
  app.remove();
});

const SERVICE = (targetPort: string, name = 'web'): string => `
apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: api }, ports: [{ port: 80, targetPort: ${targetPort} }] }
`;

/** A Deployment of plain cdk8s, and a Service that is included as a file: no types have checked them. */
const PROGRAM = `
const { ApiObject, App, Chart, Include } = require('cdk8s');
const app = new App();
const chart = new Chart(app, 'shop');
const labels = { app: 'api' };
new ApiObject(chart, 'api', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api' },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: { containers: [{ name: 'main', image: 'api:1.4', ports: [{ name: 'http', containerPort: 8080 }] }] },
    },
  },
});
new Include(chart, 'front', { url: 'web.yaml' });
app.synth();
`;

function configure(properties?: object, plugin: object = { package: './node_modules/cdk8s-ports' }): void {
  const validation = { version: '0.1.0', class: 'PortsValidation', ...plugin, ...(properties && { properties }) };
  // JSON is valid YAML.
  app.write('cdk8s.yaml', JSON.stringify({ app: 'node app.js', output: 'out', validations: [validation] }));
  app.write('app.js', PROGRAM);
}

test('what is right is synthesized', () => {
  configure();
  app.write('web.yaml', SERVICE('http'));

  const { code, output } = app.synth();

  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain('Validations ended succesfully');
  expect(output).toMatch(/Objects +│ 2/);
  expect(existsSync(join(app.folder, 'out/shop.k8s.yaml'))).toBe(true);
});

test('a miswired Include fails the synth, with the rule, both ends, their constructs and the fix', () => {
  configure();
  app.write('web.yaml', SERVICE('htpp'));

  const { code, output } = app.synth('--validation-reports-output-file', 'report.json');

  expect({ code, output }).toMatchObject({ code: 2 });
  expect(output).toContain(`target-port-name-unresolved (1 occurrences)

  Occurrences:

    - Construct Path: shop/front/web-service
    - Manifest Path: out/shop.k8s.yaml
    - Resource Name: web
    - Locations:
      > error at spec.ports[0].targetPort, line 28: no selected pod has a TCP port named 'htpp': Service web:80 -> targetPort "htpp" -x- Deployment api (ports: http 8080/TCP); did you mean 'http'?; see Deployment/api spec.template.spec.containers, line 14, construct shop/api: selected, without such a port; fix: write 'http'
`);
  expect(output).toMatch(
    /Recommendation: targetPort names a port that no selected pod declares.*\n +How to fix: use a name that a container/,
  );
  expect(output).toMatch(/Status +│ failure/);
  expect(output).toMatch(/Errors +│ 1/);

  const { reports } = JSON.parse(readFileSync(join(app.folder, 'report.json'), 'utf8')) as { reports: unknown };
  expect(reports).toMatchObject([
    {
      summary: { status: 'failure', metadata: { Objects: '2', Errors: '1', Warnings: '0', 'Fails on': 'warning' } },
      violations: [{ ruleName: 'target-port-name-unresolved', violatingConstructs: [{ resourceName: 'web' }] }],
    },
  ]);
});

test('docs/checking.md shows what it is told, and what it says', () => {
  const page = readFileSync(join(__dirname, '../../docs/checking.md'), 'utf8');
  const [, validations, report] = /```yaml\n# cdk8s\.yaml\n(validations:.*?)```.*?```text\n(.*?)```/s.exec(page) ?? [];
  app.write('cdk8s.yaml', `app: node app.js\noutput: out\n${validations!}`);
  app.write('app.js', PROGRAM);
  app.write('web.yaml', SERVICE('htpp'));

  const { code, output } = app.synth();

  expect(code).toBe(2);
  expect(output).toContain(report!.trim());
  expect(output).toMatch(/Fails on +│ error/);
});

test('what fails is configured', () => {
  app.write('web.yaml', SERVICE('8081'));

  configure();
  const strict = app.synth();
  expect(strict).toMatchObject({ code: 2 });
  expect(strict.output).toContain('> warning at spec.ports[0].targetPort');

  configure({ failOn: 'error' });
  const lax = app.synth();
  expect({ code: lax.code, output: lax.output }).toMatchObject({ code: 0 });
  expect(lax.output).toContain('> warning at spec.ports[0].targetPort');

  configure({ rules: { 'target-port-undeclared': 'off' } });
  expect(app.synth()).toMatchObject({ code: 0, output: expect.not.stringContaining('warning at') });

  const ignore = { rule: 'target-port-undeclared', object: 'Service/web', reason: 'a debugger' };
  configure({ ignore: [ignore, { ...ignore, object: 'Service/other' }] });
  const ignored = app.synth();
  expect(ignored).toMatchObject({ code: 0 });
  expect(ignored.output).toMatch(/Suppressed +│ 1/);
  expect(ignored.output).toMatch(/Ignores nothing +│ target-port-undeclared \(Service\/other\)/);
});

test('an id that a rule had goes on working, with a note', () => {
  app.write('web.yaml', SERVICE('http'));
  configure({ rules: { exposure: 'off' } });
  const { code, output } = app.synth();
  expect(code).toBe(0);
  expect(output).toMatch(/Renamed rules +│ rule 'exposure' is now service-exposed, /);
});

test('a baseline', () => {
  app.write('web.yaml', SERVICE('htpp'));
  const finding = { rule: 'target-port-name-unresolved', object: 'Service/web', path: 'spec.ports[0].targetPort' };
  app.write('known.json', JSON.stringify({ version: 1, findings: [finding] }));
  configure({ baseline: 'known.json' });
  expect(app.synth()).toMatchObject({ code: 0 });

  app.write('known.json', '{');
  const { code, output } = app.synth();
  expect(code).toBe(1);
  expect(output).toContain('the baseline of PortsValidation cannot be used: known.json: not a baseline');
});

test('objects that share a name are named in full, with the construct that is known for certain', () => {
  configure();
  app.write('web.yaml', SERVICE('htpp', 'api'));

  const { code, output } = app.synth();

  expect(code).toBe(2);
  // Of several objects with one name, cdk8s keeps the last.
  expect(output).toContain('- Construct Path: shop/front/api-service');
  expect(output).toContain('- Resource Name: Service/api');
  expect(output).not.toContain('construct shop/api');
});

test('in an app with typed constructs the constructs of all objects are known', () => {
  configure();
  app.write(
    'app.js',
    `const { App: Root, Chart } = require('cdk8s');
const { App, PortChecks } = require('cdk8s-ports');
const root = new Root();
const chart = new Chart(root, 'shop', { namespace: 'shop' });
PortChecks.of(root).configure({ mode: 'warn', reason: 'the validation is to find it' });
const api = new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080 } } } });
const service = api.expose({ http: 80 });
require('cdk8s').ApiObject.of(service).addJsonPatch(require('cdk8s').JsonPatch.replace('/spec/ports/0/targetPort', 'htpp'));
root.synth();
`,
  );

  const { code, output } = app.synth();

  expect({ code, output }).toMatchObject({ code: 2 });
  expect(output).toMatch(/- Construct Path: shop\/api\/\S+\n/);
  expect(output).not.toContain('Construct Path: N/A');
  expect(output).toContain('- Resource Name: Service/shop/api');
  expect(output).toMatch(/see Deployment\/shop\/api .*, construct shop\/api\/\S+: selected, without such a port/);
});

test('rules of a module of the project are run, too', () => {
  app.write('web.yaml', SERVICE('http'));
  app.write(
    'rules.js',
    `const { defineRule } = require('cdk8s-ports/check');
exports.rules = [defineRule({
  id: 'acme.no-service', severity: 'error', sentence: 'there is a Service', why: 'there is to be none', fix: 'remove it',
  doesNotSee: 'Services of others',
  check(graph, report) {
    for (const { resource } of graph.services) report({ resource, path: ['metadata', 'name'], what: 'a Service', remedy: 'remove it' });
  },
})];`,
  );
  configure({ ruleModules: ['./rules.js'] });
  const { code, output } = app.synth();
  expect({ code, output }).toMatchObject({ code: 2 });
  expect(output).toContain('acme.no-service (1 occurrences)');
  expect(output).toContain('- Construct Path: shop/front/web-service');
  expect(output).toMatch(/> error at metadata\.name, line \d+: a Service; fix: remove it/);

  configure({ ruleModules: ['./rules.js'], rules: { 'acme.no-service': 'off' } });
  expect(app.synth()).toMatchObject({ code: 0 });
});

test('properties that cannot be used are all named, before anything is checked', () => {
  configure({
    failOn: 'fatal',
    rule: {},
    rules: { 'target-port-undeclred': 'off' },
    ignore: [{ rule: 'node-port-taken' }],
  });
  app.write('web.yaml', SERVICE('http'));

  const { code, output } = app.synth();

  expect(code).toBe(1);
  expect(output).toContain('invalid properties of PortsValidation:');
  expect(output).toMatch(/failOn: 'fatal' is not one of error, warning, info, never/);
  expect(output).toMatch(/there is no setting 'rule'.*did you mean 'rules'\?/);
  expect(output).toMatch(/there is no rule 'target-port-undeclred'; did you mean 'target-port-undeclared'\?/);
  expect(output).toContain('ignore[0].reason: it is required');
  expect(output).not.toContain('Performing validations');
});

test('with --stdout too', () => {
  configure();
  // cdk8s refuses --stdout together with a configured folder.
  app.write('cdk8s.yaml', readFileSync(join(app.folder, 'cdk8s.yaml'), 'utf8').replace('"output":"out",', ''));
  app.write('web.yaml', SERVICE('htpp'));

  const { code, output } = app.synth('--stdout');

  expect({ code, output }).toMatchObject({ code: 2 });
  expect(output).toContain('- Manifest Path: STDOUT');
});

test('by the name of the package, where cdk8s-cli keeps what it has installed', () => {
  configure(undefined, { package: 'cdk8s-ports' });
  app.write('web.yaml', SERVICE('htpp'));
  const installed = join(app.folder, 'plugins/cdk8s-ports/0.1.0/node_modules');
  mkdirSync(installed, { recursive: true });
  symlinkSync(join(app.folder, 'node_modules/cdk8s-ports'), join(installed, 'cdk8s-ports'), 'dir');

  const { code, output } = app.synth('--plugins-dir', join(app.folder, 'plugins'));

  expect({ code, output }).toMatchObject({ code: 2 });
  expect(output).toContain('Validation Report (cdk8s-ports@0.1.0)');
});
