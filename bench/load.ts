import { alternate, compare, inChild, type Time } from './child';

const RUNS = 31;
const TARGET = 10;

/** Prints how long the module takes to load, beside cdk8s-plus, which it loads as well. */
export function benchLoad(): void {
  const load = (name: string) => () =>
    inChild([
      '-e',
      `const wall = performance.now(), cpu = process.cpuUsage().user;
       require('${name}');
       console.log(JSON.stringify({ wall: performance.now() - wall, cpu: (process.cpuUsage().user - cpu) / 1e3 }))`,
    ]) as Time;
  const { ours, plain } = alternate(RUNS, { ours: load('./dist'), plain: load('cdk8s-plus-27') });
  const { text, more } = compare(ours, plain);
  console.log(`\nLoading the module, medians of ${RUNS} fresh processes each`);
  console.log(`  ${text}   +${more.toFixed(1)} ms, target + <= ${TARGET} ms: ${more <= TARGET ? 'met' : 'MISSED'}`);
}
