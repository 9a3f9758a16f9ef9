import { alternate, compare, inChild, type Time } from './child';

const RUNS = 31;
const TARGET = 8;

/** The entries whose cdk8s-plus is installed here. `npm run consumers -- versions` measures all entries. */
const ENTRIES = { 'cdk8s-plus-27': './dist', 'cdk8s-plus-33': './dist/33' };

/** Prints how long each entry takes to load, compared with its cdk8s-plus alone, which it also loads. */
export function benchLoad(): void {
  const load = (name: string) => () =>
    inChild([
      '-e',
      `const wall = performance.now(), cpu = process.cpuUsage().user;
       require('${name}');
       console.log(JSON.stringify({ wall: performance.now() - wall, cpu: (process.cpuUsage().user - cpu) / 1e3 }))`,
    ]) as Time;
  console.log(`\nLoading an entry, medians of ${RUNS} fresh processes each`);
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const { ours, plain } = alternate(RUNS, { ours: load(entry), plain: load(name) });
    const { text, more } = compare(ours, plain);
    const verdict = `+${more.toFixed(1)} ms, target + <= ${TARGET} ms: ${more <= TARGET ? 'met' : 'MISSED'}`;
    console.log(`  ${name}  ${text}   ${verdict}`);
  }
}

if (require.main === module) benchLoad();
