import { describeService } from '../../cluster/inspect/describe';
import { openCluster } from '../../cluster/live/cluster';
import { readServiceAddress } from '../../cluster/live/service-address';
import { visible } from '../../check/visible';
import type { Args } from '../args';
import type { Io } from '../io';
import { kubectlFor } from './connection';

const EXIT = { ok: 0, broken: 1, unknown: 2 } as const;

/** Prints what leads to a Service of the cluster and where it leads. */
export async function describeCommand(args: Args, io: Io): Promise<number> {
  const address = readServiceAddress(args.paths[0] ?? '');
  const cluster = await openCluster(kubectlFor(args, io), args.value('namespace'));
  const { text, status } = await describeService(cluster, address, Date.now());
  io.stdout.write(text.split('\n').map(visible).join('\n'));
  return EXIT[status];
}
