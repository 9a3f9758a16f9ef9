import { App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import * as path from 'node:path';
import { callSiteOf } from '../../../lib/constructs/synth/call-site';

/* Messages name the place in the program where a construct was created. It is read from the stack that was recorded at that time. */

const TRACE = Symbol.for('cdk8s-ports.trace');

/** The reported place of a construct that was created with this stack, whose first frame is the function that records it. */
function siteOf(...frames: readonly string[]): string | undefined {
  const construct: IConstruct = new Chart(new App(), 'shop');
  const stack = ['Error', ...frames.map((frame) => `    at ${frame}`)].join('\n');
  Object.defineProperty(construct, TRACE, { value: { stack } });
  return callSiteOf(construct);
}

const inFolder = (file: string): string => path.join(process.cwd(), file);
const OURS = path.resolve(__dirname, '../../../dist');

test('it is the first line that is the program’s', () => {
  expect(
    siteOf(
      `noteCallSite (${OURS}/constructs/synth/call-site.js:20:19)`,
      `new Deployment (${OURS}/constructs.js:100:5)`,
      `Object.<anonymous> (${inFolder('main.ts')}:12:3)`,
    ),
  ).toBe('main.ts:12:3');
});

test('of a bundle, in which the package is too, no line is said: which of them is the program’s cannot be told', () => {
  const bundle = inFolder('out/main.js');
  expect(
    siteOf(
      `noteCallSite (${bundle}:11072:21)`,
      `new Deployment (${bundle}:11900:5)`,
      `Object.<anonymous> (${bundle}:20000:3)`,
      `Module._compile (node:internal/modules/cjs/loader:1364:14)`,
    ),
  ).toBeUndefined();
});

test('beside a bundle of the packages, the line is the program’s', () => {
  const vendors = inFolder('out/vendors.js');
  expect(
    siteOf(
      `noteCallSite (${vendors}:11072:21)`,
      `new Deployment (${vendors}:11900:5)`,
      `Object.<anonymous> (${inFolder('out/main.js')}:20:3)`,
    ),
  ).toBe(path.join('out', 'main.js:20:3'));
});

test('a source map of a bundle leads to the line', () => {
  const installed = inFolder('node_modules/cdk8s-ports/dist');
  expect(
    siteOf(
      `noteCallSite (${installed}/constructs/synth/call-site.js:20:19)`,
      `new Deployment (${installed}/constructs.js:100:5)`,
      `Object.<anonymous> (${inFolder('main.ts')}:12:3)`,
    ),
  ).toBe('main.ts:12:3');
});
