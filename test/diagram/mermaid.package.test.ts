import { type Browser, chromium, type Page } from 'playwright-core';
import { diffDiagrams } from '../../lib/diagram/diff/diff-diagrams';
import type { Diagram } from '../../lib/diagram/diagram';
import { mermaid } from '../../lib/diagram/mermaid';
import { CHROMIUM } from './browser';
import { many } from './many';
import { FAULTS, hostile, HOSTILE_TEXTS, mapOf } from './maps';

/* Renders the Mermaid format with Mermaid itself, which needs a browser. */
const SKIPPED = 'skipped: no Chromium found; install it, or say where it is by CHROMIUM=PATH';

/** Names that Mermaid, Markdown or HTML could interpret. */
const NAMES = [
  ...HOSTILE_TEXTS,
  'end',
  'graph',
  'subgraph',
  'flowchart LR',
  'click b0 href "https://evil.example"',
  'class b0 evil',
  'style b0 fill:#f00',
  'classDef a fill:#f00;',
  '%%{init: {"theme": "dark"}}%%',
  '---\ntitle: x\n---',
  'a "quoted" name',
  "it's",
  '[square] (round) {curly} ((circle)) >flag]',
  '#35;quot;',
  '&amp;lt;',
  '`code` **bold** _soft_ ~~gone~~',
  '`# heading`',
  '- item',
  '1. item',
  '$$x^2$$',
  'a|b||c',
  'a --> b',
  'x@{ shape: cyl }',
  '🚀 emoji 你好 é',
  'fa:fa-ban',
  'back\\slash',
  'semi;colon',
  'o',
  'x',
];

const inBrowser = CHROMIUM === undefined ? describe.skip : describe;
inBrowser(CHROMIUM === undefined ? SKIPPED : 'Mermaid', () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    // GitHub's settings, but with room for large diagrams.
    await page.evaluate(
      `mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 5e6, maxEdges: 1e4 })`,
    );
  });
  afterAll(() => browser.close());

  interface Drawn {
    readonly boxes: number;
    readonly frames: number;
    readonly edges: number;
    /** The texts of all labels, without line breaks. */
    readonly texts: readonly string[];
    readonly strange: number;
  }
  const draw = async (text: string): Promise<Drawn> =>
    page.evaluate(`(async () => {
      const { svg } = await mermaid.render('map', ${JSON.stringify(text)});
      const root = new DOMParser().parseFromString(svg, 'text/html');
      const all = (selector) => [...root.querySelectorAll(selector)];
      return {
        boxes: all('g.node').length,
        frames: all('g.cluster').length,
        edges: all('path.flowchart-link').length,
        texts: all('.nodeLabel, .edgeLabel, .cluster-label').map((one) => one.textContent.replace(/\\s+/g, ' ')),
        strange: all('script, img, iframe, a, em, strong, code, h1, li, i, [onerror], [onclick], math').length,
      };
    })()`);
  const expectDrawn = async (map: Diagram): Promise<Drawn> => {
    const drawn = await draw(mermaid(map));
    const { boxes, frames, edges } = map;
    const filled = boxes.filter(({ rows }) => rows.length > 0);
    expect({ boxes: drawn.boxes, frames: drawn.frames, edges: drawn.edges }).toEqual({
      boxes: boxes.length - filled.length + boxes.reduce((sum, { rows }) => sum + rows.length, 0),
      frames: frames.length + filled.length,
      edges: edges.length,
    });
    return drawn;
  };

  test('draws every box, port, namespace and edge of the faults', async () => {
    const { texts } = await expectDrawn(mapOf(FAULTS));
    expect(texts.some((text) => text.includes("no selected pod has a TCP port named 'htpp'"))).toBe(true);
  });

  test('draws what a change does', async () => {
    await expectDrawn(
      diffDiagrams(mapOf(FAULTS), mapOf(FAULTS.replaceAll('htpp', 'http').replaceAll('metrcs', 'metrics'))),
    );
    await expectDrawn(diffDiagrams(mapOf(FAULTS), mapOf(FAULTS)));
  });

  test.each(NAMES)('a name stays a name: %j', async (name) => {
    const map = mapOf(hostile(name));
    const { texts, strange } = await expectDrawn(map);
    expect(strange).toBe(0);
    expect(said).toEqual([]);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    const shown = (text: string): string => text.replace(/[\s\u2060]+/g, '');
    const box = map.boxes.find(({ kind }) => kind === 'Deployment');
    // eslint-disable-next-line no-control-regex -- characters that no text can contain are shown as codes
    if (/[\u0000-\u001f\u202e\ud800]/.test(name)) return;
    const head = shown(`Deployment ${box?.name ?? ''}`);
    expect(texts.map(shown).filter((text) => text.startsWith(head)).length).toBeGreaterThan(0);
    // Character codes must be decoded everywhere.
    const finding = shown(`${name}' may only contain`);
    for (const text of texts.map(shown)) if (text.includes('mayonlycontain')) expect(text).toContain(finding);
  });

  test('reads a map of 300 objects', async () => {
    const text = mermaid(mapOf(many(150)));
    expect(
      await page.evaluate(`mermaid.parse(${JSON.stringify(text)}).then(({ diagramType }) => diagramType)`),
    ).toMatch(/^flowchart/);
  });
});
