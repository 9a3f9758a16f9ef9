import { dot } from '../../lib/diagram/dot';
import { mermaid } from '../../lib/diagram/mermaid';
import { FAULTS, hostile, HOSTILE_TEXTS, mapOf } from './maps';

/** The used part of `@viz-js/viz`, which TypeScript takes for an ES module only. */
interface Viz {
  render(
    text: string,
    options: { readonly format: 'svg' },
  ): { readonly status: string; readonly output?: string; readonly errors: readonly unknown[] };
}

let viz: Viz;
beforeAll(async () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest runs CommonJS
  const { instance } = require('@viz-js/viz') as { readonly instance: () => Promise<Viz> };
  viz = await instance();
});

test('Graphviz draws the DOT form without a warning, each edge and row in it', () => {
  const map = mapOf(FAULTS);
  const { status, output, errors } = viz.render(dot(map), { format: 'svg' });
  // This build of Graphviz knows only the widths of ASCII characters, and the signs are not ASCII.
  const others = errors.filter((error) => !JSON.stringify(error).includes('no value for width of non-ASCII'));
  expect({ status, others }).toEqual({ status: 'success', others: [] });
  expect(output?.match(/class="edge"/g)).toHaveLength(map.edges.length);
  expect(output?.match(/class="node"/g)).toHaveLength(map.boxes.length);
});

test.each(HOSTILE_TEXTS)('a name stays a name: %j', (text) => {
  const map = mapOf(hostile(text));
  const { status, errors, output = '' } = viz.render(dot(map), { format: 'svg' });
  expect({ status, errors }).toEqual({ status: 'success', errors: [] });
  expect(output).not.toContain('<script');
  // No character that has a meaning in Mermaid comes from a name.
  for (const line of mermaid(map).split('\n')) {
    const quoted = [...line.matchAll(/"([^"]*)"/g)].map(([, label = '']) => label.replaceAll('<br/>', ''));
    for (const label of quoted) expect(label).toMatch(/^[\p{L}\p{N} .,:/()_=✗⚠ℹ#;-]*$/u);
    expect(line.match(/"/g)?.length ?? 0).toBeLessThanOrEqual(2);
  }
});

test('the Mermaid form breaks a broken edge and says why', () => {
  expect(mermaid(mapOf(FAULTS))).toContain(
    '--x|"targetPort htpp = #63;<br/>✗ no selected pod has a TCP port named #39;htpp#39;"|',
  );
});

test('both forms are the same each time', () => {
  expect(mermaid(mapOf(FAULTS))).toBe(mermaid(mapOf(FAULTS)));
  expect(dot(mapOf(FAULTS))).toBe(dot(mapOf(FAULTS)));
});
