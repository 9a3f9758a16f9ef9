import { spawnSync } from 'node:child_process';
import { reason } from '../../manifest/reason';
import { unreadableSource } from '../../manifest/read-manifests';
import type { SourceFile } from '../../manifest/source-document';
import type { Io } from '../io';
import { findProgram } from '../../cluster/kubectl/find-program';
import { renderedSources } from './rendered-sources';
import type { RenderRequest } from './render-request';
import { type Renderer, type RendererName, RENDERERS, type RenderOptions } from './renderers';

/** Renders everything with the user's programs. What cannot be rendered becomes an unreadable source. */
export function render({ targets, ...options }: RenderRequest, io: Io): readonly SourceFile[] {
  return targets.flatMap(({ name, target }) => renderOne(name, target, options, io));
}

function renderOne(name: RendererName, target: string, options: RenderOptions, io: Io): readonly SourceFile[] {
  const { programs, install }: Renderer = RENDERERS[name];
  const found = programs.flatMap((program) => {
    const path = findProgram(program.name, io.env);
    return path === undefined ? [] : [{ ...program, path }];
  })[0];
  if (found === undefined) {
    const names = programs.map((program) => `'${program.name}'`);
    const none = names.length === 1 ? `there is no ${names[0] ?? ''}` : `there is neither ${names.join(' nor ')}`;
    const [first] = programs;
    const command = [first?.name, ...(first?.args(target, options) ?? [])].join(' ');
    const pipe = `or pipe what it prints elsewhere: ${command} | cdk8s-ports check -`;
    return [unreadableSource(target, `${none} on the PATH to render it; install ${install}, ${pipe}`)];
  }
  const args = found.args(target, options);
  const { status, signal, stdout, stderr, error } = spawnSync(found.path, args, {
    cwd: io.cwd,
    env: { ...io.env },
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (status === 0) return renderedSources(name, target, stdout);
  const how =
    error !== undefined
      ? `cannot be started: ${reason(error)}`
      : `failed with ${status === null ? `signal ${signal ?? ''}` : `exit code ${status}`}: ${stderr.trim()}`;
  return [unreadableSource(target, `${[found.name, ...args].join(' ')} ${how}`)];
}
