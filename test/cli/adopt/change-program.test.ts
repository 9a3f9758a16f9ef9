import { changeProgram } from '../../../lib/cli/adopt/change-program';

/** Each way to name a module, and its changed form. */
const CHANGED: readonly (readonly [string, string, string?])[] = [
  [`import * as kplus from 'cdk8s-plus-27';`, `import * as kplus from 'cdk8s-ports';`],
  [`import { Pod } from "cdk8s-plus-33";`, `import { Pod } from "cdk8s-ports/33";`],
  [`import type { Pod } from 'cdk8s-plus-25';`, `import type { Pod } from 'cdk8s-ports/25';`],
  [`import 'cdk8s-plus-34'`, `import 'cdk8s-ports/34'`],
  [`import kplus = require('cdk8s-plus-27');`, `import kplus = require('cdk8s-ports');`],
  [`export import kplus = require('cdk8s-plus-27');`, `export import kplus = require('cdk8s-ports');`],
  [`const { Pod } = require('cdk8s-plus-27')`, `const { Pod } = require('cdk8s-ports')`, 'a.cjs'],
  [`require.resolve('cdk8s-plus-30')`, `require.resolve('cdk8s-ports/30')`, 'a.js'],
  [`export * from 'cdk8s-plus-27';`, `export * from 'cdk8s-ports';`],
  [`export * as kplus from 'cdk8s-plus-27';`, `export * as kplus from 'cdk8s-ports';`],
  [`export { Pod } from 'cdk8s-plus-27';`, `export { Pod } from 'cdk8s-ports';`],
  ['const a = await import(`cdk8s-plus-27`);', 'const a = await import(`cdk8s-ports`);', 'a.mts'],
  [`type A = import('cdk8s-plus-27').Pod;`, `type A = import('cdk8s-ports').Pod;`],
  [`type A = typeof import('cdk8s-plus-27');`, `type A = typeof import('cdk8s-ports');`],
  [`declare module 'cdk8s-plus-27' { }`, `declare module 'cdk8s-ports' { }`, 'a.d.ts'],
  [`jest.mock('cdk8s-plus-27', () => ({}));`, `jest.mock('cdk8s-ports', () => ({}));`],
  [`jest.requireActual<X>('cdk8s-plus-27')`, `jest.requireActual<X>('cdk8s-ports')`],
  [`vi.importActual('cdk8s-plus-27')`, `vi.importActual('cdk8s-ports')`, 'a.mjs'],
  [`/** @type {import("cdk8s-plus-27").Pod} */`, `/** @type {import("cdk8s-ports").Pod} */`, 'a.js'],
  [`\uFEFFimport 'cdk8s-plus-27';\r\n\tx ( )\r\n`, `\uFEFFimport 'cdk8s-ports';\r\n\tx ( )\r\n`],
  [
    `const a = <T,>(b: T) => <p>{b}</p>; import 'cdk8s-plus-27'`,
    `const a = <T,>(b: T) => <p>{b}</p>; import 'cdk8s-ports'`,
    'a.tsx',
  ],
  [`const a = <p>{1}</p>; import 'cdk8s-plus-27'`, `const a = <p>{1}</p>; import 'cdk8s-ports'`, 'a.jsx'],
  [
    `@one() class A { constructor(@two() b: string) {} } import 'cdk8s-plus-27'`,
    `@one() class A { constructor(@two() b: string) {} } import 'cdk8s-ports'`,
  ],
  [`class A { @one accessor b = 1 } import 'cdk8s-plus-27'`, `class A { @one accessor b = 1 } import 'cdk8s-ports'`],
  [`const a = 010; require('cdk8s-plus-27')`, `const a = 010; require('cdk8s-ports')`, 'a.cjs'],
];

test.each(CHANGED.map(([before, after, file = 'a.ts']) => [before, after, file] as const))(
  '%s',
  (before, after, file) => {
    expect(changeProgram(before, file)).toMatchObject({ text: after, changes: 1, refused: [] });
    expect(changeProgram(after, file)).toMatchObject({ text: after, changes: 0, refused: [] });
  },
);

test.each([
  `const name = 'cdk8s-plus-27';`,
  `// import 'cdk8s-plus-27'`,
  `load('cdk8s-plus-27');`,
  `other.mock('cdk8s-plus-27');`,
  `import version from 'cdk8s-plus-27/package.json';`,
  `import 'cdk8s-plus-minus';`,
  `import 'cdk8s';`,
])('%s stays', (text) => {
  expect(changeProgram(text, 'a.ts')).toMatchObject({ text, changes: 0, refused: [] });
});

test.each([
  ['cdk8s-plus-27/lib/imports/k8s', /no modules inside.*import \{ k8s \} from 'cdk8s-ports'$/],
  ['cdk8s-plus-33/lib/imports/k8s.js', /import \{ k8s \} from 'cdk8s-ports\/33'$/],
  ['cdk8s-plus-33/lib/deployment', /if cdk8s-plus exports the name, import it from 'cdk8s-ports\/33'$/],
  ['cdk8s-plus-24', /no entry for it.*cdk8s-plus-25 to cdk8s-plus-34/],
  ['cdk8s-plus', /no entry for it/],
  ['npm:cdk8s-plus-30@^2', /deno\.json.*'cdk8s-ports\/30'/],
])('%s stays, with a reason', (name, reason) => {
  const text = `\nimport { a } from '${name}';\nimport 'cdk8s-plus-27';`;
  const { text: after, refused } = changeProgram(text, 'a.ts');
  expect(after).toBe(text.replace(/-plus-27';$/, "-ports';"));
  expect(refused).toEqual([{ line: 2, column: 20, name, reason: expect.stringMatching(reason) }]);
});

test('what is no program is said to be none', () => {
  expect(() => changeProgram(`import 'cdk8s-plus-27'; const = 1`, 'a.ts')).toThrow(/Unexpected token \(1:/);
});
