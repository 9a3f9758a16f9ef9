import { sizeProblem } from '../manifest/value-size';
import type { Config, ConfigProblem } from './config';
import type * as schemaModule from './config-schema';

/**
 * Reads a configuration. If it is invalid, all problems are returned and the configuration is empty.
 *
 * @param value The configuration.
 * @param own The ids of your own rules, if known; settings for any other rule are then an error.
 */
export function readConfig(
  value: unknown,
  own?: readonly string[],
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  if (value === undefined || value === null) return { config: {}, problems: [] };
  // YAML aliases can make a value infinite or enormous, and messages quote it.
  const problem = sizeProblem(value, true);
  if (problem !== undefined) return { config: {}, problems: [{ path: [], message: problem }] };
  // Loaded late: most runs have no configuration.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parseConfig } = require('./config-schema') as typeof schemaModule;
  return parseConfig(value, own);
}
