import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { SourceFile } from '../../manifest/source-document';
import { KUSTOMIZATIONS } from '../../manifest/kustomizations';
import type { RendererName } from './renderers';

/** The comment that `helm template` writes above each object: its template, after the name of the chart. */
const SOURCE = /^# Source: ([^/\r\n]+)\/(.+?)\r?$/m;
const BETWEEN = /^---(?=\s)/m;

/** Splits rendered text by the file that one would edit to change it. */
export function renderedSources(name: RendererName, target: string, text: string): readonly SourceFile[] {
  return name === 'helm' ? ofChart(target, text) : [{ file: kustomizationOf(target), text, isRendered: true }];
}

function ofChart(chart: string, text: string): readonly SourceFile[] {
  const documents = new Map<string, string[]>();
  for (const document of text.split(BETWEEN)) {
    const [, , template] = SOURCE.exec(document) ?? [];
    const file = template === undefined ? chart : posix.join(chart.replaceAll('\\', '/'), template);
    documents.set(file, [...(documents.get(file) ?? []), document]);
  }
  return [...documents].map(([file, texts]) => ({ file, text: texts.join('---'), isRendered: true }));
}

function kustomizationOf(folder: string): string {
  const found = KUSTOMIZATIONS.map((name) => join(folder, name)).find((file) => existsSync(file));
  return found ?? folder;
}
