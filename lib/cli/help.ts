import { COMMANDS, COMMON, type Option } from './options';

const EXIT = '0 nothing found, 1 findings, 2 could not check';

/** The help of a command, or of the whole program if none is named. */
export function helpText(command: string | undefined): string {
  const found = command === undefined ? undefined : COMMANDS[command];
  if (command === undefined || found === undefined) {
    const rows = Object.entries(COMMANDS).map(
      ([name, { usage, help }]) => [`${name} ${usage}`.trimEnd(), help] as const,
    );
    return lines([
      'usage: cdk8s-ports COMMAND [OPTION...]',
      '',
      ...table(rows),
      '',
      ...optionTable(COMMON),
      '',
      'cdk8s-ports COMMAND --help lists the options of a command',
      `exit codes: ${EXIT}`,
    ]);
  }
  const options = { ...found.options, ...COMMON };
  const usage = `usage: cdk8s-ports ${command} ${found.usage}`.trimEnd();
  return lines([
    `${usage} [OPTION...]`,
    '',
    found.help,
    '',
    ...optionTable(options),
    '',
    `exit codes: ${found.exit ?? EXIT}`,
  ]);
}

function optionTable(options: Readonly<Record<string, Option>>): readonly string[] {
  return Object.entries(options).flatMap(([name, { value, short, help }]) => {
    const head = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return help.map((line, index) => `  ${(index === 0 ? head : '').padEnd(WIDTH)} ${line}`);
  });
}

const WIDTH = 28;

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  return rows.map(([name, help]) => `  ${name.padEnd(WIDTH)} ${help}`);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
