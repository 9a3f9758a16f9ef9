import type { Args } from '../args';
import { UserError } from '../io';
import { RENDERER_NAMES, type RendererName, RENDERERS, type RenderOptions } from './renderers';

/** What to render. */
export interface RenderRequest extends RenderOptions {
  /** Each chart and folder, with the option that names it. */
  readonly targets: readonly { readonly name: RendererName; readonly target: string }[];
}

/**
 * Reads what to render.
 *
 * @throws {UserError} If it could be taken for an option of the program, or if there is no chart for the options of charts.
 */
export function readRenderRequest(args: Args, namespace: string | undefined): RenderRequest {
  const targets = RENDERER_NAMES.flatMap((name) => [...new Set(args.values(name))].map((target) => ({ name, target })));
  for (const { name, target } of targets) {
    if (target.startsWith('-')) {
      throw new UserError(
        `--${name}: '${target}' is an option, not a ${RENDERERS[name].noun}; if it is called that, write ./${target}`,
      );
    }
  }
  const lonely = args.has('helm') ? undefined : ['values', 'set', 'release'].find((name) => args.has(name));
  if (lonely !== undefined) throw new UserError(`--${lonely} requires --helm`);
  const release = args.value('release');
  if (release?.startsWith('-') === true) throw new UserError(`--release: '${release}' is an option, not a name`);
  return { targets, values: args.values('values'), set: args.values('set'), release, namespace };
}
