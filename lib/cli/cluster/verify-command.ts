import { resolve } from 'node:path';
import { connectTo } from '../../cluster/connect/connect';
import { VERIFY_FORMATS, verifyReport } from '../../cluster/report/formats';
import { verifyManifests } from '../../cluster/verify/verify-manifests';
import type { Args } from '../args';
import { readFormat } from '../format-option';
import { type Io, isColoured } from '../io';
import { writeFile } from '../outputs';
import { withProgress } from '../progress';
import { parseSources, readInput } from '../read-input';
import { render } from '../render/render';
import { readRenderRequest } from '../render/render-request';
import { sayUnread } from '../say-unread';
import { readSettings } from '../settings';
import { kubectlFor } from './connection';

/** Compares the chains of manifests with a cluster. Exits with 1 if a chain is broken, and with 2 if the state of one is unknown. */
export async function verifyCommand(args: Args, io: Io): Promise<number> {
  const { format, file } = readFormat(args.value('format'), VERIFY_FORMATS);
  const { namespace } = readSettings(args, io);
  const kubectl = kubectlFor(args, io);
  const request = readRenderRequest(args, namespace);
  const input = readInput(args.paths, io, request.targets.length === 0 ? [] : render(request, io));
  const named = [...args.paths, ...request.targets.map(({ target }) => target)];
  const manifests = withProgress(io.stderr, (progress) => parseSources(input, named, progress));

  const connect = args.has('connect') ? connectTo : undefined;
  const result = await verifyManifests({ manifests, kubectl, namespace, connect });
  const text = verifyReport(result, format, file === undefined && isColoured(io.stdout, io.env));
  if (file === undefined) io.stdout.write(text);
  else writeFile(resolve(io.cwd, file), file, text);

  const unread = sayUnread(manifests, io);
  if (unread > 0 || result.counts.unknown > 0) return 2;
  return result.counts.broken > 0 ? 1 : 0;
}
