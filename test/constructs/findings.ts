import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../lib';

// Values that the compiler cannot see through, as they come from a file: what it would refuse is refused at synth.
export const text = (value: string): string => value;
export const number = (value: number): number => value;

export function chartOf(define: (chart: Chart) => void): Chart {
  const chart = new Chart(new App(), 'shop');
  define(chart);
  return chart;
}

/** A Deployment whose ports are known at run time only. */
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
    // The first line of each; what is below says where both ends are.
    return lines.slice(1).flatMap((line) => (/^ {2}\S/.test(line) ? [line.trim()] : []));
  }
  return [];
}
