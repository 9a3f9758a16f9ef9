// Prints the unexpected results of a compiler for the programs, with the package in `dist`:
// `ts-node test/programs/report.ts [VERSION] [strict|loose|js|js-strict|js-loose] [NAME]`, where NAME is a part of the names.
import { isVersion } from '../compilers';
import { allPrograms } from './program';
import { failures, MODES, programsIn, type Mode } from './project';

async function main(version = '5.9', mode = 'strict', filter = ''): Promise<void> {
  const modes = (Object.keys(MODES) as Mode[]).filter((one) => one === mode || (mode === 'js' && one.startsWith('js')));
  if (!isVersion(version) || modes.length === 0) {
    console.error(`no TypeScript ${version}, or no mode '${mode}': choose among ${Object.keys(MODES).join(', ')}, js`);
    process.exitCode = 1;
    return;
  }
  for (const one of modes) {
    const programs = programsIn(
      one,
      allPrograms().filter(({ name }) => name.includes(filter)),
    );
    const lines = (await failures(version, [one], programs))[one] ?? [];
    for (const line of lines) console.log(line);
    const names = new Set(lines.map((line) => line.split(' ')[0]));
    console.log(`TypeScript ${version}, ${one}: ${names.size} of ${programs.length} programs: ${[...names].join(' ')}`);
  }
}

void main(...process.argv.slice(2));
