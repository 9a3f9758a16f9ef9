import { App, Chart, Testing } from 'cdk8s';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App as Application, PortChecks } from 'cdk8s-ports';
import '../../lib/jest/index';
import { PortsValidation } from '../../lib/cdk8s-plugin/ports-validation';
import { check, defineRule, graphJson, parseManifests, reporterOf, resourceOf } from '../../lib/checker';

/** A rule that reads the graph as JSON, and reports every Service. */
const rule = defineRule({
  id: 'acme.no-service',
  severity: 'warning',
  sentence: 'there is a Service',
  why: 'there is to be none',
  fix: 'remove it',
  doesNotSee: 'Services of others',
  check(graph, report) {
    for (const { id, role } of graphJson(graph).nodes) {
      const resource = resourceOf(graph, id);
      if (role === 'service' && resource !== undefined) {
        report({ resource, path: ['metadata', 'name'], what: 'there is a Service', remedy: 'remove it' });
      }
    }
  },
});
const ownRules = [rule];

function shop(): Chart {
  const chart = new Chart(new App(), 'shop');
  const api = new Application(chart, 'api', { containers: { web: { image: 'api:1', ports: { http: 8080 } } } });
  api.expose({ http: 80 });
  return chart;
}

const TEXT = `apiVersion: v1
kind: Service
metadata: { name: web } # cdk8s-ports ignore acme.other: no such rule
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

test('the library reports it, and a suppression of a rule that is not there', () => {
  const result = check(parseManifests({ file: 'web.yaml', text: TEXT }), { ownRules });
  expect(result.findings).toMatchObject([
    { rule: 'acme.no-service', severity: 'warning', page: '' },
    { rule: 'suppression-invalid', what: "the comment has no effect: there is no rule 'acme.other'" },
  ]);
  const sarif = JSON.parse(reporterOf('sarif')(result)) as {
    runs: { tool: { driver: { rules: { id: string }[] } } }[];
  };
  expect(sarif.runs[0]!.tool.driver.rules.map(({ id }) => id)).toContain('acme.no-service');
});

test('the Jest matcher reports it', () => {
  expect(shop()).toHaveValidPorts();
  expect(shop()).not.toHaveValidPorts({ ownRules });
  expect(shop()).toHaveValidPorts({ ownRules, rules: { 'acme.no-service': 'off' } });
});

test('synth reports it, as strictly as it is set', () => {
  const chart = shop();
  PortChecks.of(chart.node.root).configure({ ownRules, rules: { 'acme.no-service': 'error' } });
  expect(() => Testing.synth(chart)).toThrow('there is a Service [acme.no-service]');
});

describe('the plugin of cdk8s-cli', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-own-rules-'));
  const [module, manifest] = [join(folder, 'rules.js'), join(folder, 'shop.k8s.yaml')];
  beforeAll(() => {
    writeFileSync(
      module,
      `exports.rules = [{
  id: 'acme.no-service', severity: 'warning', sentence: 'there is a Service', why: 'there is to be none', fix: 'remove it',
  doesNotSee: 'Services of others', page: 'https://acme.example/rules',
  check(graph, report) {
    for (const { resource } of graph.services) report({ resource, path: ['metadata', 'name'], what: 'there is a Service', remedy: 'remove it' });
  },
}];`,
    );
    writeFileSync(manifest, App.of(shop()).synthYaml());
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function reportOf(
    properties: object,
  ): Promise<{ readonly status: string; readonly violations: readonly object[] }> {
    const violations: object[] = [];
    let status = '';
    await new PortsValidation(properties).validate({
      manifests: [manifest],
      metadata: { 'Service/api': { path: 'shop/api/Service' } },
      report: {
        addViolation: (violation) => void violations.push(violation),
        submit: (what) => void (status = what),
      },
    });
    return { status, violations };
  }

  test('reports what a rule of a module finds', async () => {
    expect(await reportOf({})).toEqual({ status: 'success', violations: [] });
    expect(await reportOf({ ruleModules: [module] })).toMatchObject({
      status: 'failure',
      violations: [
        {
          ruleName: 'acme.no-service',
          recommendation: 'there is a Service: there is to be none',
          fix: 'remove it; see https://acme.example/rules',
          violatingResources: [
            {
              resourceName: 'Service/api',
              locations: [expect.stringMatching(/^warning at metadata.name, line \d+: there is a Service/)],
            },
          ],
        },
      ],
    });
  });

  test('settings name its rules', async () => {
    const off = { 'acme.no-service': 'off' };
    expect(await reportOf({ ruleModules: [module], rules: off })).toEqual({ status: 'success', violations: [] });
    expect(await reportOf({ ruleModules: [module], failOn: 'error' })).toMatchObject({
      status: 'success',
      violations: [{}],
    });
    expect(() => new PortsValidation({ rules: off })).toThrow("there is no rule 'acme.no-service'");
  });
});

test('a setting of a rule that is not there is refused', () => {
  expect(() => check({ resources: [] }, { ownRules, rules: { 'acme.no-servise': 'off' } })).toThrow(
    "there is no rule 'acme.no-servise'; did you mean 'acme.no-service'?",
  );
  const chart = shop();
  PortChecks.of(chart.node.root).configure({ ownRules, rules: { 'acme.no-servise': 'error' } });
  expect(() => Testing.synth(chart)).toThrow("there is no rule 'acme.no-servise'");
});

test('what is no rule is refused with all that is wrong', () => {
  expect(() => defineRule({ ...rule, id: 'Acme', severity: 'fatal' } as never)).toThrow(
    "the rule cannot be used: id 'Acme' needs a prefix, a dot and a name in lower case, as in 'acme.no-node-port'; severity 'fatal' is not one of error, warning, info",
  );
  expect(() => {
    PortChecks.of(new App()).configure({ ownRules: [{}] as never });
  }).toThrow('ownRules.0: ');
  expect(() => {
    PortChecks.of(shop()).configure({ ownRules });
  }).toThrow('it applies to the whole app');
  expect(() => new PortsValidation({ ruleModules: ['./nowhere.js'] })).toThrow(
    'the rules of PortsValidation cannot be used: ./nowhere.js: there is no such module',
  );
});
