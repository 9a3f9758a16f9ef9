// `npx ts-node -P bench/tsconfig.json bench/map.ts [name=PATH...] [shots=DIR]`: the sizes of the port maps of the examples, of a manifest
// with ten kinds of fault, and of 1,000 Services, and how long Chromium takes for the first paint of the page and for the response to a
// click.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as cdk8s from 'cdk8s';
import { type Browser, chromium, type Page } from 'playwright-core';
import { OnlineBoutique } from '../examples/online-boutique/main';
import { example } from '../examples/seed/main';
import { shop } from '../examples/shop/main';
import { PortDiagram } from '../lib';
import { diagramOf } from '../lib/diagram/diagram-of';
import { html } from '../lib/diagram/html';
import { svg } from '../lib/diagram/svg';
import { readManifests } from '../lib/manifest/read-manifests';
import { parseManifests } from '../lib/manifest/parse-manifests';
import { CHROMIUM } from '../test/diagram/browser';
import { median } from './child';
import { many } from '../test/diagram/many';

const RUNS = 5;
const WIDTHS = [1280, 400];
const SCHEMES = ['light', 'dark'] as const;

interface Picture {
  readonly name: string;
  readonly svg: string;
  readonly html: string;
}

async function ofApp(name: string, build: (app: cdk8s.App) => unknown): Promise<Picture> {
  const app = new cdk8s.App();
  build(app);
  const diagram = PortDiagram.of(app);
  return { name, svg: await diagram.text('svg'), html: await diagram.text('html') };
}

async function ofText(name: string, text: string): Promise<Picture> {
  const diagram = diagramOf(parseManifests({ file: `${name}.yaml`, text }));
  return { name, svg: await svg(diagram), html: await html(diagram) };
}

async function ofPath(name: string, path: string): Promise<Picture> {
  const diagram = diagramOf(readManifests([path]));
  return { name, svg: await svg(diagram), html: await html(diagram) };
}

/** The time until the first paint, and the time from a click until its result is painted. */
async function timesOf(browser: Browser, file: string): Promise<{ readonly paint: number; readonly click: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  const paint = await page.evaluate<number>(
    `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()))))`,
  );
  const click = await clickTime(page);
  await page.close();
  return { paint, click };
}

async function clickTime(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    const target = document.querySelector('#stage .group, #stage .row, #stage .box');
    if (!target) return done(0);
    const start = performance.now();
    target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  })`);
}

async function shoot(browser: Browser, folder: string, name: string, file: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: width > 700 ? 900 : 800 }, colorScheme });
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      await page.close();
    }
  }
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).map((word) => word.split('=') as [string, string]);
  const shots = given.find(([name]) => name === 'shots')?.[1];
  const pictures = [
    await ofApp('seed', example),
    await ofApp('shop', shop),
    await ofApp('online-boutique', (app) => new OnlineBoutique(app, 'online-boutique')),
    await ofText('faults', readFileSync(join(__dirname, '..', 'test', 'diagram', 'faults.yaml'), 'utf8')),
    ...(await Promise.all(given.flatMap(([name, path]) => (name === 'shots' ? [] : [ofPath(name, path)])))),
    {
      name: '1,000 Services',
      svg: '',
      html: await html(diagramOf(parseManifests({ file: 'many.yaml', text: many(1000) }))),
    },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'ports-map-'));
  const browser =
    CHROMIUM === undefined ? undefined : await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  if (browser === undefined) console.log('no Chromium found: CHROMIUM=PATH says where it is; sizes only');
  console.log(`${''.padEnd(20)}      svg     html   first paint   click   (kB; ms, medians of ${RUNS})`);
  for (const { name, svg: picture, html: page } of pictures) {
    const file = join(folder, 'map.html');
    writeFileSync(file, page);
    const times = [];
    for (let run = 0; browser !== undefined && run < RUNS; run++) times.push(await timesOf(browser, file));
    const size = (text: string): string =>
      (text === '' ? '-' : (Buffer.byteLength(text) / 1000).toFixed(0)).padStart(8);
    const time = (each: readonly number[], width: number): string =>
      (each.length === 0 ? '-' : median(each).toFixed(0)).padStart(width);
    const paint = time(
      times.map((one) => one.paint),
      13,
    );
    console.log(
      `${name.padEnd(20)} ${size(picture)} ${size(page)} ${paint} ${time(
        times.map((one) => one.click),
        7,
      )}`,
    );
    if (browser !== undefined && shots !== undefined) await shoot(browser, shots, name.replace(/\W+/g, '-'), file);
  }
  await browser?.close();
  rmSync(folder, { recursive: true });
}

void main();
