import { OPTION_FACTS, OPTION_NAMES } from '../../lib/check/option-table';
import { COMMANDS } from '../../lib/cli/options';
import { readPage } from './pages';

/** The rows of the page's tables below a heading, without the padding of the cells, which prettier sets. */
function rowsBelow(heading: string): readonly string[] {
  const page = readPage('docs/configuration.md');
  const start = page.indexOf(`## ${heading}\n`);
  if (start < 0) throw new Error(`docs/configuration.md has no section '${heading}'`);
  const section = page.slice(start).split(/\n## /)[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => line.replace(/ +/g, ' '));
}

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => `${cell} `.trimStart()).join('| ')}|`;
const code = (text: string): string => `\`${text}\``;

test('has every option as the table of options has it', () => {
  const expected = OPTION_NAMES.map((name) => {
    const { flag, what, otherwise = '', isOfApp } = OPTION_FACTS[name];
    const value = flag?.value === undefined ? '' : ` ${flag.value}`;
    const repeated = flag?.multiple === true ? ', repeatable' : '';
    const line = flag === undefined ? '' : `${code(`--${flag.name}${value}`)}${repeated}`;
    return row(code(name), line, isOfApp === true || name === 'rules' ? 'yes' : '', what, otherwise);
  });
  expect(rowsBelow('Options')).toEqual(expected);
});

test('has every other option of the command line', () => {
  const shared = new Set(Object.values(OPTION_FACTS).map(({ flag }) => flag?.name));
  const own = Object.entries(COMMANDS).flatMap(([command, { options }]) =>
    Object.entries(options).flatMap(([name, { value, help }]) => {
      const text = `--${name}${value === undefined ? '' : ` ${value}`}`;
      return shared.has(name) ? [] : [{ command, text, meaning: help.join(' ') }];
    }),
  );
  const rowOf = ({ text, meaning }: (typeof own)[number]): string => {
    const alike = own.filter((option) => option.text === text && option.meaning === meaning);
    return row(code(text), alike.map(({ command }) => code(command)).join(', '), meaning);
  };
  const expected = new Set(own.map(rowOf));
  expect(rowsBelow('On the command line only')).toEqual([...expected]);
});
