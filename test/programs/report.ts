// Prints what a compiler makes of the programs that it should not, as the package stands in `dist`:
// `ts-node test/programs/report.ts [VERSION] [strict|loose|js|js-strict|js-loose] [NAME]`, where NAME is a part of the names.
import type { CompilerVersion } from '../compilers';
import { allPrograms } from './program';
import { failures, MODES, type Mode } from './project';

async function main(version = '5.9', mode = 'strict', filter = ''): Promise<void> {
  const programs = allPrograms().filter(({ name }) => name.includes(filter));
  const modes = mode === 'js' ? (['js-strict', 'js-loose'] as const) : [mode as Mode];
  for (const one of modes) {
    if (!(one in MODES)) throw new Error(`no mode '${one}': choose among ${Object.keys(MODES).join(', ')}, js`);
    const lines = (await failures(version as CompilerVersion, [one], programs))[one] ?? [];
    const names = new Set(lines.map((line) => line.split(' ')[0]));
    for (const line of lines) console.log(line);
    console.log(
      `${one} on TypeScript ${version}: ${names.size} of ${programs.length} programs: ${[...names].join(' ')}`,
    );
  }
}

void main(...process.argv.slice(2));
