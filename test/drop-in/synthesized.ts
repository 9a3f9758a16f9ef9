import { Chart, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Whether this is cdk8s-plus-25 or 26, which lack features of the later ones. */
export const isOld = !('Capability' in kplus);

/** A manifest for comparison: unlike later versions and us, 25 and 26 do not name the port of a StatefulSet's own Service. */
export const comparable = (text: string): string => (isOld ? text.replace(/- name: \S+\n\s+port:/g, '- port:') : text);

/** The manifest of a chart that a program has filled. */
export function manifestOf(program: (chart: Chart) => void): string {
  const chart = Testing.chart();
  program(chart);
  return Yaml.stringify(...(Testing.synth(chart) as unknown[]));
}

/** The files that a chart's app writes, by name, after a program has filled the chart. */
export function filesOf(program: (chart: Chart) => void): Record<string, string> {
  const app = Testing.app();
  try {
    program(new Chart(app, 'test'));
    app.synth();
    return Object.fromEntries(
      fs.readdirSync(app.outdir).map((file) => [file, fs.readFileSync(path.join(app.outdir, file), 'utf8')]),
    );
  } finally {
    fs.rmSync(app.outdir, { recursive: true, force: true });
  }
}

/** The error of a program at synth, line by line; `undefined` if there is none. */
export function refusalOf(program: (chart: Chart) => unknown): string | undefined {
  try {
    manifestOf(program);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
