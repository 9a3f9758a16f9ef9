import { valueText } from '../../ports/value-text';
import { checkList, checkObject, hasMember } from '../shared/arguments';

/**
 * Refuses arguments that no HTTP probe or hook can be made with. The path may be missing: Kubernetes then requests `/`.
 *
 * @throws If the path is no text, or the options are no object.
 */
export function checkHttpGet(factory: string, path: unknown, options: unknown): void {
  const call = `${factory}.fromHttpGet()`;
  if (path !== undefined && typeof path !== 'string') {
    const example = `${factory}.fromHttpGet('/healthz', { port: 'http' })`;
    throw new Error(`${call}: path is ${valueText(path)}: pass a string, as in ${example}`);
  }
  checkOptions(`${factory}.fromHttpGet`, options);
}

/** The options that are a duration: cdk8s-plus calls `toSeconds()` on them. */
const DURATIONS = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'];

/**
 * Refuses options that are not an object, such as the port itself, and durations that are a number.
 *
 * @throws If there is something else.
 */
export function checkOptions(call: string, options: unknown, example = "{ port: 'http' }"): void {
  checkObject(() => `${call}()`, 'options', options, example);
  for (const field of DURATIONS) {
    const time = (options as Readonly<Record<string, unknown>>)[field];
    // cdk8s-plus ignores falsy values.
    if (!time || hasMember(time, 'toSeconds')) continue;
    const seconds = typeof time === 'number' ? time : 10;
    throw new Error(`${call}(): ${field} is ${valueText(time)}: pass a Duration, as in Duration.seconds(${seconds})`);
  }
}

/**
 * Refuses a command that is not a list, such as a command line for a shell.
 *
 * @throws If there is something else.
 */
export function checkCommand(factory: string, command: unknown): void {
  checkList(() => `${factory}.fromCommand()`, 'command', command, "['cat', '/tmp/healthy']");
}
