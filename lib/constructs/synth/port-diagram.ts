import type { IConstruct } from 'constructs';
import { promises } from 'node:fs';
import { extname } from 'node:path';
import type * as diagram from '../../diagram/app-diagram';
import { valueText } from '../../ports/value-text';
import { isConstruct } from '../shared/arguments';
import { worldOf } from './check-settings';

/** The format of a port map: an image, a searchable page, text for Mermaid or Graphviz, or data. */
export type PortDiagramFormat = 'svg' | 'html' | 'mermaid' | 'dot' | 'json';

const BY_ENDING: Readonly<Record<string, PortDiagramFormat>> = {
  '.svg': 'svg',
  '.html': 'html',
  '.mmd': 'mermaid',
  '.dot': 'dot',
  '.json': 'json',
};

/**
 * The port map of an app: which port leads where, from clients through Services to containers, with what the check finds in it.
 *
 * `svg` and `html` need the package `elkjs`. Drawing is asynchronous, so call it after `synth()` and await it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { Deployment, PortDiagram } from 'cdk8s-ports';
 *
 * export async function main() {
 *   const app = new App();
 *   const web = new Deployment(new Chart(app, 'shop'), 'web', {
 *     containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
 *   });
 *   web.expose({ http: 80 });
 *   app.synth();
 *   await PortDiagram.of(app).write('map.svg');
 * }
 * ```
 */
export class PortDiagram {
  /**
   * The port map of a construct and everything below it: an app, a chart, or a part of one.
   *
   * @throws If it is not a construct.
   */
  public static of(scope: IConstruct): PortDiagram {
    if (!isConstruct(scope)) {
      throw new Error(`PortDiagram.of() was given ${valueText(scope)}: pass an app, a chart, or a construct in one`);
    }
    return new PortDiagram(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * The port map as a string.
   *
   * @throws If there is no such format, or if it needs `elkjs` and that is not installed.
   */
  public async text(format: PortDiagramFormat): Promise<string> {
    const known = Object.values(BY_ENDING);
    if (!known.includes(format)) {
      throw new Error(`there is no form ${valueText(format)} of a port map; there are ${known.join(', ')}`);
    }
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late: most apps draw nothing
    const { appDiagram } = require('../../diagram/app-diagram') as typeof diagram;
    return appDiagram(this.scope, worldOf(this.scope.node.root), format);
  }

  /**
   * Writes the port map to a file, in the format of its extension: `.svg`, `.html`, `.mmd` (Mermaid), `.dot` or
   * `.json`.
   *
   * @throws If the extension is none of these, the file cannot be written, or the format needs `elkjs` and that is not
   * installed.
   */
  public async write(file: string): Promise<void> {
    const ending = extname(file).toLowerCase();
    const format = BY_ENDING[ending];
    if (format === undefined) {
      throw new Error(
        `PortDiagram.write() was given '${file}': name a file that ends in ${Object.keys(BY_ENDING).join(', ')}`,
      );
    }
    await promises.writeFile(file, await this.text(format));
  }
}
