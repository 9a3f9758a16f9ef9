import { declaredText } from '../ports/declaration';
import { portNumberProblem } from '../ports/port-number';
import type { FaultList } from './fault-list';
import { numberField, objectField, portField, stringField } from './field-type';
import type { Container, Handler } from './manifest-types';
import { notOneOfProblem } from './one-of';
import { fieldsListOf, fieldsOf, isSet, numberOf, protocolOf, textOf } from './read-manifest';
import { portReferenceProblem, portRemedy, portTopic } from './port-reference';

/** A kind of handler: a field of a probe or a lifecycle hook. */
type HandlerKind = keyof Handler;

/**
 * Reports what the API server rejects in a probe or hook: not exactly one handler, or an invalid port.
 *
 * With `isFilledIn`, a controller fills in what is missing before the API server sees it. Whether the container declares the port is not
 * checked, because the API server does not check it either.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function checkHandler(
  found: FaultList,
  value: unknown,
  at: string,
  kinds: readonly HandlerKind[],
  container: Container,
  isFilledIn = false,
): void {
  const handler: Handler = objectField(found, at, value);
  const used = kinds.filter((kind) => isSet(handler[kind]));
  const [first, ...others] = used;
  if (first === undefined && !isFilledIn) found.error(at, `a handler is required, one of ${kinds.join(', ')}`);
  for (const kind of others)
    found.error(`${at}.${kind}`, `${kind} cannot be combined with ${String(first)}; keep one handler`);

  for (const kind of used) {
    const { port } = fieldsOf(handler[kind]);
    if (isFilledIn && (!isSet(port) || port === 0)) continue;
    if (kind === 'httpGet') checkScheme(found, handler[kind], `${at}.${kind}`);
    if (kind === 'httpGet' || kind === 'tcpSocket') checkPort(found, handler[kind], `${at}.${kind}`, container);
    if (kind === 'grpc') checkGrpcPort(found, handler[kind], `${at}.${kind}`, container);
  }
}

function checkPort(found: FaultList, action: unknown, at: string, container: Container): void {
  const value = objectField(found, at, action)['port'];
  const port = portField(found, `${at}.port`, value);
  if (port !== undefined)
    found.error(
      `${at}.port`,
      isSet(value) ? portReferenceProblem(port) : portRequired(container),
      portTopic(port),
      isSet(value) ? portRemedy(port) : '',
    );
}

function checkScheme(found: FaultList, action: unknown, at: string): void {
  const scheme = stringField(found, `${at}.scheme`, fieldsOf(action)['scheme']);
  if (scheme !== undefined && scheme !== '')
    found.error(`${at}.scheme`, notOneOfProblem('scheme', scheme, ['HTTP', 'HTTPS']));
}

function checkGrpcPort(found: FaultList, action: unknown, at: string, container: Container): void {
  const value = objectField(found, at, action)['port'];
  const port = numberField(found, `${at}.port`, value);
  if (port !== undefined)
    found.error(
      `${at}.port`,
      isSet(value) ? portNumberProblem(port) : portRequired(container),
      'range',
      isSet(value) ? undefined : '',
    );
}

/** The message for a missing port, with the ports that it may be. */
function portRequired({ ports }: Container): string {
  const declared = fieldsListOf(ports).map((port) => ({
    name: textOf(port['name']) || undefined,
    number: numberOf(port['containerPort']),
    protocol: protocolOf(port['protocol']),
  }));
  if (declared.length === 0) return 'port is required, and the container declares none: add it to its ports';
  // All handlers connect over TCP.
  const asked = declared.filter(({ protocol }) => protocol === 'TCP');
  return asked.length === 0
    ? `a TCP port is required, and the container declares only others${declaredText(declared)}`
    : `port is required: one that the container declares${declaredText(asked)}`;
}
