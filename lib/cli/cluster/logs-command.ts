import { answeringContainers } from '../../cluster/inspect/answering-containers';
import { printLogs } from '../../cluster/inspect/logs';
import { openCluster } from '../../cluster/live/cluster';
import { readLive } from '../../cluster/live/live';
import { findService, findServicePorts, readServiceAddress } from '../../cluster/live/service-address';
import type { Args } from '../args';
import { type Io, UserError } from '../io';
import { kubectlFor } from './connection';

/** Prints the logs of only those containers that answer on the port of a Service. */
export async function logsCommand(args: Args, io: Io): Promise<number> {
  const address = readServiceAddress(args.paths[0] ?? '');
  const options = readOptions(args);
  const cluster = await openCluster(kubectlFor(args, io), args.value('namespace'));
  const live = await readLive(cluster, [address.namespace ?? cluster.namespace]);
  const service = findService(live, address);
  const containers = answeringContainers(live, service, findServicePorts(service, address));
  const logs = printLogs(cluster.kubectl, containers, options, (text) => {
    io.stdout.write(text);
  });
  io.onInterrupt?.(() => {
    logs.stop();
  });
  try {
    await logs.ended;
  } finally {
    logs.stop();
  }
  return 0;
}

function readOptions(args: Args): Parameters<typeof printLogs>[2] {
  const [tail, since] = [args.value('tail'), args.value('since')];
  if (tail !== undefined && !/^\d+$/.test(tail))
    throw new UserError(`--tail: '${tail}' is not a number of lines, such as 100`);
  if (since !== undefined && !/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(since)) {
    throw new UserError(`--since: '${since}' is not a duration, such as 30s, 5m or 2h`);
  }
  return { follow: args.has('follow'), tail, since };
}
