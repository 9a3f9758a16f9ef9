import type { CompilerVersion } from '../compilers';
import { compileFiles } from './project';

/*
 * Under `noUncheckedIndexedAccess` an element of a list may be `undefined`, and under `exactOptionalPropertyTypes` a property that may be left
 * out may not: what is there is judged all the same.
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

/** Which of a right and a wrong program are refused. */
async function refused(
  version: CompilerVersion,
  means: string,
  options: Readonly<Record<string, boolean>>,
): Promise<readonly string[]> {
  const files = new Map(['http', 'htpp'].map((target) => [`${target}.ts`, program(means, target)]));
  return [...(await compileFiles(version, files, true, options)).keys()];
}

describe.each(VERSIONS)('TypeScript %s', (version) => {
  test.each([
    'container: web.containers[0]',
    'selector: list[0]',
    'selector: Math.random() > 1 ? web : undefined',
    'selector: web, container: web.containers[0]',
  ])('a target is judged that may be undefined: %s', async (means) => {
    expect(await refused(version, means, { noUncheckedIndexedAccess: true })).toEqual(['htpp.ts']);
  });

  test('a container of the list is a target under the strictest options', async () => {
    const options = { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
    expect(await refused(version, 'container: web.containers[0]', options)).toEqual(['htpp.ts']);
  });
});
