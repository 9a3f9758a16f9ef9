import type { CompilerVersion } from '../compilers';
import { compileFiles } from './project';

/*
 * With `noUncheckedIndexedAccess` an element of a list may be `undefined`, and with `exactOptionalPropertyTypes` an optional property may
 * not: values are checked all the same.
 */

const VERSIONS: readonly CompilerVersion[] = ['5.4', '5.9', '7.0'];

function program(means: string, target: string): string {
  return `
import { App, Chart } from 'cdk8s';
import { Deployment, Service } from 'cdk8s-ports';
const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] });
const list: (typeof web)[] = [web];
export const service = new Service(chart, 'service', { ${means}, ports: [{ port: 80, targetPort: '${target}' }] });
`;
}

const UNDEFINED = [
  'container: web.containers[0]',
  'selector: list[0]',
  'selector: Math.random() > 1 ? web : undefined',
  'selector: web, container: web.containers[0]',
];

/** Which of a correct and a wrong program of each are refused. */
async function refused(
  version: CompilerVersion,
  means: readonly string[],
  options: Readonly<Record<string, boolean>>,
): Promise<readonly string[]> {
  const files = means.flatMap((one, index) =>
    ['http', 'htpp'].map((target) => [`${index}-${target}.ts`, program(one, target)] as const),
  );
  return [...(await compileFiles(version, new Map(files), true, options)).keys()].sort();
}

describe.each(VERSIONS)('TypeScript %s', (version) => {
  test('a target is judged that may be undefined', async () => {
    expect(await refused(version, UNDEFINED, { noUncheckedIndexedAccess: true })).toEqual(
      UNDEFINED.map((_, index) => `${index}-htpp.ts`),
    );
  });

  test('a container of the list is a target under the strictest options', async () => {
    const options = { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
    expect(await refused(version, ['container: web.containers[0]'], options)).toEqual(['0-htpp.ts']);
  });
});
