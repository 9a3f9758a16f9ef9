import { Chart, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Whether this is cdk8s-plus-25 or 26, which have less than the later ones. */
export const isOld = !('Capability' in kplus);

/** A manifest as it is compared: 25 and 26 give the port of a StatefulSet's own Service no name, and all later ones do, as we do. */
export const comparable = (text: string): string => (isOld ? text.replace(/- name: \S+\n\s+port:/g, '- port:') : text);

/** The manifest of a chart that a program has filled. */
export function manifestOf(program: (chart: Chart) => void): string {
  const chart = Testing.chart();
  program(chart);
  return Yaml.stringify(...(Testing.synth(chart) as unknown[]));
}

/** The files that the app of a chart writes, by name, after a program has filled the chart. */
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

/** What synth says of a program, line by line, or `undefined` if nothing is wrong. */
export function refusalOf(program: (chart: Chart) => unknown): string | undefined {
  try {
    manifestOf(program);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
