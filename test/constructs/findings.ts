import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../lib';

// Values whose types hide the literals, like values from a file: synth refuses what the compiler would otherwise refuse.
export const text = (value: string): string => value;
export const number = (value: number): number => value;

export function chartOf(define: (chart: Chart) => void): Chart {
  const chart = new Chart(new App(), 'shop');
  define(chart);
  return chart;
}

/** A Deployment whose ports are known only at run time. */
export function web(chart: Chart, id = 'web'): kplus.Deployment {
  const ports: kplus.ContainerPort[] = [
    { name: 'http', number: 8080 },
    { name: 'dns', number: 53, protocol: kplus.Protocol.UDP },
  ];
  return new kplus.Deployment(chart, id, { containers: [{ image: 'nginx:1.27', ports }] });
}

/** The findings that synth fails with. */
export function findings(define: (chart: Chart) => void): string[] {
  const chart = chartOf(define);
  try {
    Testing.synth(chart);
  } catch (error) {
    const lines = (error as Error).message.split('\n');
    expect(lines[0]).toBe('Validation failed with the following errors:');
    // Only the first line of each finding: the lines below it are its places.
    return lines.slice(1).flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim()] : []));
  }
  return [];
}
