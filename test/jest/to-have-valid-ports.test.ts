import { App, Chart, Include, Testing } from 'cdk8s';
import { App as Application, Deployment, Service, unchecked } from 'cdk8s-ports';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../../lib/jest/index';
import { messageOf, webAndApi } from './charts';

const right = webAndApi({ port: { port: 80, targetPort: 'http' } });
const wrong = webAndApi({ port: { port: 80, targetPort: 'htpp' } });

describe('what can be checked', () => {
  test('a chart', () => {
    expect(right).toHaveValidPorts();
    expect(wrong).not.toHaveValidPorts();
  });

  test('an app, with all its charts', () => {
    expect(right.node.root).toHaveValidPorts();
    expect(wrong.node.root).not.toHaveValidPorts();
  });

  test('one construct, and the application of ours', () => {
    const app = new Application(Testing.chart(), 'api', { containers: { web: { image: 'x', ports: { http: 8080 } } } });
    app.expose({ http: 80 });
    expect(app).toHaveValidPorts();
    expect(right.node.findChild('api')).toHaveValidPorts();
  });

  test('what the program asks not to be checked is not', () => {
    const serving = (targetPort: number): Chart => {
      const chart = Testing.chart();
      const ports: { name: string; number: number }[] = [{ name: 'http', number: 8080 }];
      const web = new Deployment(chart, 'web', { containers: [{ image: 'x', ports }] });
      new Service(chart, 'debug', { selector: web, ports: [{ port: 9999, targetPort }] });
      return chart;
    };
    expect(serving(9999)).not.toHaveValidPorts();
    expect(serving(unchecked(9999, 'the debugger does not declare it'))).toHaveValidPorts();
  });

  test('charts below a chart', () => {
    const outer = new Chart(new App(), 'outer');
    const inner = new Chart(outer, 'inner');
    const upper = ['UPPER'].join('');
    new Deployment(inner, 'web', { containers: [{ image: 'x', ports: [{ name: upper, number: 80 }] }] });
    expect(outer).not.toHaveValidPorts();
  });

  test('what was included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-jest-'));
    try {
      writeFileSync(join(folder, 'web.yaml'), JSON.stringify(Testing.synth(wrong)[1]));
      const chart = Testing.chart();
      new Include(chart, 'web', { url: join(folder, 'web.yaml') });
      expect(chart).toHaveValidPorts();
      expect(chart).not.toHaveValidPorts({ complete: true });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('manifests, one or many, lists of objects too', () => {
    expect(Testing.synth(right)).toHaveValidPorts();
    expect(Testing.synth(wrong)).not.toHaveValidPorts();
    expect({ apiVersion: 'v1', kind: 'List', items: Testing.synth(wrong) }).not.toHaveValidPorts();
    expect(right.node.findChild('api')).toHaveValidPorts();
  });

  test('YAML', () => {
    expect(App.of(right).synthYaml()).toHaveValidPorts();
    expect(App.of(wrong).synthYaml()).not.toHaveValidPorts();
    expect('apiVersion: v1\nkind: Service\n  metadata: [').not.toHaveValidPorts();
  });

  test.each([
    ['an empty chart', () => Testing.chart(), `there is nothing to check: no object of Kubernetes is below 'test'`],
    ['an empty list', () => [], 'there is nothing to check: the list of manifests is empty'],
    ['other text', () => 'hello', 'there is nothing to check: the text holds no object of Kubernetes'],
    ['something else', () => 42, /^there is nothing to check: expected a chart, an app, manifests or YAML/],
    [
      'objects of another kind',
      () => [{ a: 1 }],
      /^there is nothing to check: expected a chart.*, but was given a list$/,
    ],
    ['a promise', () => Promise.resolve(right), /but was given a Promise: wait for it with 'await'$/],
    ['a function', () => () => right, /but was given a function: call it, and pass what it returns$/],
    ['bytes', () => Buffer.from('kind: Service'), /but was given a Buffer: pass its text$/],
    ['charts', () => [right, wrong], /but was given a list of constructs: pass one of them, or their app$/],
    [
      'a file',
      () => 'dist/web.k8s.yaml',
      "there is nothing to check: 'dist/web.k8s.yaml' is the name of a file: pass its text",
    ],
  ])('%s tests nothing and fails, behind not too', (_, received, message) => {
    expect(() => {
      expect(received()).toHaveValidPorts();
    }).toThrow(message);
    expect(() => {
      expect(received()).not.toHaveValidPorts();
    }).toThrow(message);
  });
});

test('the message has both ends, with their constructs, and the fix', () => {
  expect(
    messageOf(() => {
      expect(wrong).toHaveValidPorts();
    }),
  ).toBe(`expect(received).toHaveValidPorts()

1 finding in 2 objects

error target-port-name-unresolved: Service/web spec.ports[0].targetPort (shop/web)
  no selected pod has a TCP port named 'htpp'
  Service 'shop/web':80 -> targetPort "htpp" -x- Deployment 'shop/api' (ports: http 8080/TCP, admin 9901/TCP, dns 53/UDP)
  did you mean 'http'?
  Deployment/api spec.template.spec.containers (shop/api): selected, without such a port
  candidates: admin
  fix: write 'http'`);
});

test('of YAML, the message has the line', () => {
  const message = messageOf(() => {
    expect(App.of(wrong).synthYaml()).toHaveValidPorts();
  });
  expect(message).toMatch(/Service\/web spec\.ports\[0\]\.targetPort \(line \d+\)/);
});

test('behind not, the message says what was looked at', () => {
  expect(
    messageOf(() => {
      expect(right).not.toHaveValidPorts();
    }),
  ).toMatch(/^expect\(received\)\.not\.toHaveValidPorts\(\)\n\nnothing was found in 2 objects by \d+ rules$/);
});

describe('options', () => {
  const undeclared = webAndApi({ port: { port: 80, targetPort: 8081 } });

  test('warnings are failures unless only errors are asked for', () => {
    expect(undeclared).not.toHaveValidPorts();
    expect(undeclared).toHaveValidPorts({ severity: 'error' });
  });

  test('rules and suppressions', () => {
    expect(undeclared).toHaveValidPorts({ rules: { 'target-port-undeclared': 'off' } });
    expect(undeclared).toHaveValidPorts({
      ignore: [{ rule: 'target-port-undeclared', object: 'Service/web', reason: 'a debugger' }],
    });
  });

  test('a rule that does not exist', () => {
    expect(() => {
      expect(right).toHaveValidPorts({ rules: { 'target-port-undeclred': 'off' } as object });
    }).toThrow("there is no rule 'target-port-undeclred'; did you mean 'target-port-undeclared'?");
  });

  test.each([
    ['another option', { sverity: 'error' }, "there is no option 'sverity'; did you mean 'severity'?"],
    [
      'an option of the configuration',
      { failOn: 'error' },
      /there is no option 'failOn'; there are defaultNamespace, complete, /,
    ],
    [
      'no such severity',
      { severity: 'eror' },
      "severity: 'eror' is not one of error, warning, info; did you mean 'error'?",
    ],
    [
      'no such setting',
      { rules: { 'port-range': 'of' } },
      "rules.port-range: 'of' is not one of error, warning, info, on, off",
    ],
    [
      'a version as a number',
      { kubernetesVersion: 1.32 },
      'kubernetesVersion: 1.32 must be a string; write it in quotes',
    ],
    [
      'a namespace that is none',
      { defaultNamespace: 'My Shop' },
      /^toHaveValidPorts\(\) has invalid options:\n {2}defaultNamespace: namespace 'My Shop' may only/,
    ],
    ['an excuse without a reason', { ignore: [{ rule: 'port-range' }] }, 'ignore.0.reason: it is required'],
    [
      'text',
      'error',
      "toHaveValidPorts() was given the string 'error' as its options: pass an object, as in { complete: true }",
    ],
    ['null', null, 'toHaveValidPorts() was given null as its options'],
    ['a list', [], 'toHaveValidPorts() was given a list as its options'],
  ])('%s is refused, as a test in JavaScript may pass it', (_, options, message) => {
    expect(() => {
      expect(right).toHaveValidPorts(options as object);
    }).toThrow(message);
    expect(() => {
      expect(right).not.toHaveValidPorts(options as object);
    }).toThrow(message);
  });

  test('one that is not set is as if it were left out', () => {
    expect(right).toHaveValidPorts({
      severity: undefined,
      rules: { 'port-range': undefined },
      nodePortRange: { min: 1, max: 2 },
    });
  });
});
