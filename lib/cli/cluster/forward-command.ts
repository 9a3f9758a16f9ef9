import { FORWARD_NOTE } from '../../cluster/connect/connect';
import { LocalPorts } from '../../cluster/forward/local-port';
import { ServiceForward, type Wanted } from '../../cluster/forward/service-forward';
import { openCluster } from '../../cluster/live/cluster';
import { type Live, readLive } from '../../cluster/live/live';
import {
  findService,
  findServicePorts,
  readServiceAddress,
  type ServiceAddress,
} from '../../cluster/live/service-address';
import { visible } from '../../check/visible';
import { servicePortText } from '../../rules/shared/text';
import type { Args } from '../args';
import { type Io, UserError } from '../io';
import { kubectlFor } from './connection';

/** Forwards ports of Services to this machine until the user interrupts it. */
export async function forwardCommand(args: Args, io: Io): Promise<number> {
  const addresses = args.paths.map((text) => readServiceAddress(text, true));
  const cluster = await openCluster(kubectlFor(args, io), args.value('namespace'));
  const namespaces = addresses.map(({ namespace = cluster.namespace }) => namespace);
  const live = await readLive(cluster, [...new Set(namespaces)]);
  const wanted = addresses.flatMap((address) => wantedOf(live, address, io));
  refuseTwice(wanted);

  const say = (line: string): void => {
    io.stdout.write(`${visible(line)}\n`);
  };
  const locals = new LocalPorts();
  const forwards = wanted.map((one) => new ServiceForward(cluster, one, locals, say));
  const stop = (): void => {
    for (const forward of forwards) forward.stop();
  };
  io.onInterrupt?.(stop);
  io.stderr.write(`${FORWARD_NOTE}\n`);
  try {
    await Promise.all(forwards.map((forward) => forward.run(live)));
  } finally {
    stop();
  }
  return 0;
}

function wantedOf(live: Live, address: ServiceAddress, { stderr }: Io): readonly Wanted[] {
  const service = findService(live, address);
  return findServicePorts(service, address).flatMap((port) => {
    if (port.protocol === 'TCP') return [{ address, service, port, local: address.local }];
    const said = `${servicePortText(service, port)} is ${port.protocol}, and port-forward carries TCP only`;
    if (address.port !== undefined) throw new UserError(`'${address.text}': ${said}`);
    stderr.write(`${said}; left out\n`);
    return [];
  });
}

function refuseTwice(wanted: readonly Wanted[]): void {
  if (wanted.length === 0) throw new UserError('there is no TCP port to forward');
  const locals = wanted.flatMap(({ local }) => local ?? []);
  const twice = locals.find((local, index) => locals.indexOf(local) !== index);
  if (twice !== undefined) throw new UserError(`port ${twice} of this machine is named twice; name another one`);
}
