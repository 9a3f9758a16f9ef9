// The programs of the consumers: a small app that is correct, or names a port that no container declares.
import { createRequire } from 'node:module';

export const { MAIN, VERSIONS } = createRequire(import.meta.url)('../../dist/kplus/entry.js');

/** The entry that a program imports for that version. */
export const entryOf = (version) => (version === MAIN ? 'cdk8s-ports' : `cdk8s-ports/${version}`);

/** The version that `cdk8s init` installs today. */
export const CURRENT = '33';

const BODY = (targetPort) => `
const root = new App();
const chart = new Chart(root, 'shop');
const web = new kplus.Deployment(chart, 'web', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }], readiness: kplus.Probe.fromHttpGet('/', { port: 'http' }) }],
});
const service = new kplus.Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: '${targetPort}' }] });
if (!(service instanceof plain.Service)) throw new Error('there are two copies of cdk8s-plus');
console.log(root.synthYaml());
`;

/** The app in TypeScript, or as an ES module. */
export const imported = (version = CURRENT, targetPort = 'http') => `import { App, Chart } from 'cdk8s';
import * as plain from 'cdk8s-plus-${version}';
import * as kplus from '${entryOf(version)}';
${BODY(targetPort)}`;

/** The same in CommonJS. */
export const required = (version = CURRENT, targetPort = 'http') => `const { App, Chart } = require('cdk8s');
const plain = require('cdk8s-plus-${version}');
const kplus = require('${entryOf(version)}');
${BODY(targetPort)}`;

/** A Jest test, for any module system that it is compiled to. */
export const tested = (version = CURRENT) => `import { Chart, Testing } from 'cdk8s';
import { Deployment } from '${entryOf(version)}';
import 'cdk8s-ports/jest';

test('what the web is exposed by', () => {
  const chart = Testing.chart();
  new Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] }).expose({ http: 80 });
  expect(chart).toHaveValidPorts();
  expect(JSON.stringify(Testing.synth(chart))).toContain('"targetPort":"http"');
});
`;

/** The expected result of a command: how it ends, and what it prints. */
export const WORKS = { ends: 'well', prints: /(?:)/ };
export const SYNTHESIZES = { ends: 'well', prints: /targetPort: http\b/ };
export const REFUSES = { ends: 'badly', prints: /error TS(2820|2322): .*Did you mean '"?http"?'/ };
export const FINDS = { ends: 'badly', prints: /no selected pod has a TCP port named 'htpp'.*did you mean 'http'/s };
