import { valueText } from '../ports/value-text';
import { UNDECLARED_PORTS_CONTEXT } from './context-keys';

const UNDECLARED_PORTS = ['error', 'warn'] as const;

/** How to treat a port that is written as a number and that no container declares. */
export type UndeclaredPorts = (typeof UNDECLARED_PORTS)[number];

/**
 * How to treat a port that is written as a number and that no container declares, in a construct and everything below it.
 *
 * @throws If the setting is neither `error` nor `warn`.
 */
export function undeclaredPortsOf({
  node,
}: {
  readonly node: { tryGetContext(key: string): unknown };
}): UndeclaredPorts {
  const value = node.tryGetContext(UNDECLARED_PORTS_CONTEXT);
  if (value === undefined || value === null) return 'error';
  const known = UNDECLARED_PORTS.find((one) => one === value);
  if (known === undefined) {
    throw new Error(
      `context '${UNDECLARED_PORTS_CONTEXT}' is ${valueText(value)}: write 'warn' to be warned of ports that no container declares, or 'error' to have them refused`,
    );
  }
  return known;
}
