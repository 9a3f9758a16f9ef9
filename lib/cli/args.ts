import { parseArgs } from 'node:util';
import { didYouMean } from '../ports/suggest';
import { UserError } from './io';
import { COMMANDS, COMMON, type Option } from './options';

/** The parsed command line. */
export interface Args {
  /** The command; `undefined` if none was named. */
  readonly command: string | undefined;
  /** Its arguments. */
  readonly paths: readonly string[];
  /** Whether a switch was given. */
  readonly has: (name: string) => boolean;
  /** The value of an option that can be given once. */
  readonly value: (name: string) => string | undefined;
  /** All values of an option. */
  readonly values: (name: string) => readonly string[];
}

/**
 * Reads the command line.
 *
 * @throws {UserError} If something in it is not known, or a value is missing or too much.
 */
export function readArgs(argv: readonly string[]): Args {
  const options = { ...COMMON, ...Object.assign({}, ...Object.values(COMMANDS).map((one) => one.options)) } as Readonly<
    Record<string, Option>
  >;
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  // Several commands can share an option name, and only some of them allow it more than once.
  const named = tokens.find((token) => token.kind === 'positional' && token.value !== 'help');
  const owned =
    named?.kind === 'positional' && Object.hasOwn(COMMANDS, named.value) ? COMMANDS[named.value]?.options : {};
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = owned?.[token.name] ?? (Object.hasOwn(options, token.name) ? options[token.name] : undefined);
    if (option === undefined) throw unknownOption(token.rawName, Object.keys(options));
    if (option.value === undefined && token.value !== undefined) {
      throw new UserError(`--${token.name} takes no value, but was given '${token.value}'`);
    }
    if (option.value !== undefined && (token.value === undefined || token.value === '')) {
      throw new UserError(`--${token.name} needs a value: --${token.name} ${option.value}`);
    }
    const earlier = given.get(token.name)?.[0];
    if (option.value !== undefined && option.multiple !== true && earlier !== undefined) {
      throw new UserError(`--${token.name} can be given once, but there are '${earlier}' and '${token.value ?? ''}'`);
    }
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }

  // `help COMMAND` means `COMMAND --help`, as in other tools.
  if (positionals[0] === 'help') {
    positionals.shift();
    given.set('help', []);
  }
  const [command, ...paths] = positionals;
  refuseMisplaced(command, paths, [...given.keys()]);
  return {
    command,
    paths,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
  };
}

function unknownOption(name: string, known: readonly string[]): UserError {
  const bare = name.replace(/^-+/, '');
  const near = didYouMean(bare, known).replace(`'`, `'--`);
  return new UserError(`there is no option '${name}'${near === '' ? '; see cdk8s-ports --help' : near}`);
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function refuseMisplaced(command: string | undefined, paths: readonly string[], given: readonly string[]): void {
  const known = Object.keys(COMMANDS);
  if (command === undefined) {
    const lonely = given.find((name) => !Object.hasOwn(COMMON, name));
    if (lonely === undefined) return;
    const owners = known.filter((name) => Object.hasOwn(COMMANDS[name]?.options ?? {}, lonely));
    throw new UserError(`there is no command before '--${lonely}'; it is an option of ${listOf(owners)}`);
  }
  const found = known.includes(command) ? COMMANDS[command] : undefined;
  if (found === undefined) {
    const looksLikePath = command === '-' || /[./\\*]/.test(command);
    const hint = looksLikePath
      ? `; to check it: cdk8s-ports check ${command}`
      : didYouMean(command, known) || `; there are ${known.join(', ')}`;
    throw new UserError(`there is no command '${command}'${hint}`);
  }
  const own = { ...found.options, ...COMMON };
  const misplaced = given.find((name) => !Object.hasOwn(own, name));
  if (misplaced !== undefined) {
    const names = Object.keys(own).map((name) => `--${name}`);
    throw new UserError(`'${command}' has no option '--${misplaced}'; it has ${names.join(', ')}`);
  }
  if (given.includes('help')) return;
  const { min, max } = found.arguments;
  if (paths.length < min || paths.length > max) {
    throw new UserError(`'${command}' is used as: cdk8s-ports ${command} ${found.usage}`.trimEnd());
  }
}
