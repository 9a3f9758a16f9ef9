import { type Connection, type Kubectl, userKubectl } from '../../cluster/kubectl/kubectl';
import type { Args } from '../args';
import { type Io, UserError } from '../io';

/** The user's kubectl, for the cluster that the command line selects. */
export function kubectlFor(args: Args, io: Io): Kubectl {
  return userKubectl(readConnection(args), io);
}

function readConnection(args: Args): Connection {
  const seconds = args.value('timeout');
  const timeout = seconds === undefined ? undefined : Number(seconds);
  if (timeout !== undefined && !(Number.isInteger(timeout) && timeout > 0)) {
    throw new UserError(`--timeout: '${seconds ?? ''}' is not a number of seconds, such as 30`);
  }
  return { context: args.value('context'), kubeconfig: args.value('kubeconfig'), timeout };
}
