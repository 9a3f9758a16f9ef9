import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { html } from '../../lib/diagram/html';
import { CHROMIUM } from './browser';
import { many } from './many';
import { FAULTS, hostile, HOSTILE_TEXTS, mapOf } from './maps';

const SKIPPED = 'skipped: no Chromium found; install it, or say where it is by CHROMIUM=PATH';

const inBrowser = CHROMIUM === undefined ? describe.skip : describe;
inBrowser(CHROMIUM === undefined ? SKIPPED : 'the page in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ports-map-'));
  let browser: Browser;
  let page: Page;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    said.length = 0;
    asked.length = 0;
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    page.on('request', (request) => asked.push(request.url()));
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const show = async (text: string): Promise<void> => {
    const file = join(folder, 'map.html');
    writeFileSync(file, text);
    await page.goto(pathToFileURL(file).href);
  };
  const faded = (selector: string): Promise<number> => page.locator(`${selector}.faded`).count();
  const visible = (selector: string): Promise<number> => page.locator(`${selector}:not(.hidden)`).count();
  const row = (text: string) => page.locator('#stage .row', { hasText: text }).first();

  test('loads nothing, and says nothing on the console', async () => {
    await show(await html(mapOf(FAULTS)));
    expect(said).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('refuses whatever would be loaded or run', async () => {
    await show(await html(mapOf(FAULTS)));
    await page.evaluate(`
      const image = document.createElement('img'); image.src = 'http://127.0.0.1:9/'; document.body.append(image);
      const script = document.createElement('script'); script.textContent = 'window.hacked = true'; document.body.append(script);
    `);
    await page.waitForTimeout(100);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(said.filter((text) => text.includes('Content Security Policy'))).toHaveLength(2);
  });

  test.each(HOSTILE_TEXTS)('a name stays a name: %j', async (text) => {
    await show(await html(mapOf(hostile(text))));
    await row('80').click();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(await page.locator('img, script:not(:last-of-type), iframe, [onerror]').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(said).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('a click on a port shows its whole chain and fades the rest; Escape ends it', async () => {
    await show(await html(mapOf(FAULTS)));
    await page.locator('#fit').click();
    await page.getByRole('button', { name: 'metrics 9113/TCP', exact: true }).click();
    const status = await page.locator('#said').textContent();
    expect(status).toContain('ServiceMonitor web → Service web, port metrics 9113/TCP');
    expect(status).toContain('targetPort metrics = 9113');
    expect(status).not.toContain('htpp');
    expect(await faded('.edge')).toBeGreaterThan(10);
    expect(await faded('.box')).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    expect((await faded('.edge')) + (await faded('.box'))).toBe(0);
  });

  test('the keyboard reaches every port, and Enter is a click', async () => {
    await show(await html(mapOf(FAULTS)));
    await row('admin 81/TCP').focus();
    expect(await page.locator('#said').textContent()).toContain('admin 81/TCP');
    await page.keyboard.press('Enter');
    expect(await page.locator('#said').textContent()).toContain('targetPort 9999');
    expect(await page.locator('#stage .row:not([tabindex="0"])').count()).toBe(0);
    expect(await page.locator('#stage .row:not([aria-label])').count()).toBe(0);
  });

  test('hides what has no finding', async () => {
    await show(await html(mapOf(FAULTS)));
    const [boxes, edges] = [await visible('.box'), await visible('.edge')];
    await page.locator('#found').check();
    expect(await visible('.edge')).toBeLessThan(edges);
    expect(await visible('.box')).toBeLessThan(boxes);
    expect(await visible('.edge.broken')).toBe(await page.locator('.edge.broken').count());
    await page.locator('#found').uncheck();
    expect(await visible('.box')).toBe(boxes);
  });

  test('folds a namespace and unfolds it', async () => {
    await show(await html(mapOf(FAULTS)));
    const boxes = await visible('.box');
    await page.locator('.frame > text', { hasText: 'infra' }).click();
    expect(await visible('.box')).toBe(boxes - 1);
    expect(await page.locator('.frame', { hasText: 'infra' }).getAttribute('aria-expanded')).toBe('false');
    await page.locator('.frame > text', { hasText: 'infra' }).click();
    expect(await visible('.box')).toBe(boxes);
  });

  test('a folded namespace takes little room, and gets it back', async () => {
    await show(await html(mapOf(FAULTS)));
    const places = (): Promise<string> =>
      page.evaluate(`[...document.querySelectorAll('#stage .box, #stage .frame > rect, #stage .edge > path, #stage tspan')]
        .map((one) => ['transform', 'x', 'y', 'width', 'height', 'd'].map((name) => one.getAttribute(name)).join(' ')).sort().join('\\n')`);
    const area = (): Promise<number> =>
      page.evaluate(
        `document.querySelector('#stage > svg').dataset.size.split(' ').reduce((one, other) => one * other)`,
      );
    const [before, large] = [await places(), await area()];
    const name = page.locator('.frame > text', { hasText: 'shop' });
    await name.click();
    expect(await area()).toBeLessThan(large / 2);
    // Edges into it end at its border: nothing is drawn above it.
    expect(await page.evaluate(`document.querySelector('#stage > svg').lastElementChild.textContent`)).toBe(
      '▸ shop (11)',
    );
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('namespace shop, 11 objects');
    await name.click();
    expect(await places()).toBe(before);
  });

  test('nothing moves under the pointer, however much there is to say', async () => {
    await show(await html(mapOf(FAULTS)));
    const height = (): Promise<number> => page.evaluate(`document.querySelector('#stage').clientHeight`);
    const before = await height();
    await page.locator('#fit').click();
    await page.locator('#stage .box.service .kind').first().hover();
    expect((await page.locator('#said').textContent())?.split('\n').length).toBeGreaterThan(1);
    expect(await height()).toBe(before);
  });

  test('finds by name and port', async () => {
    await show(await html(mapOf(FAULTS)));
    await page.keyboard.press('/');
    await page.keyboard.type('client');
    expect(await page.locator('.box:not(.faded)').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('client');
  });

  test('says the line of the manifest under the pointer, and leads from a finding to its place', async () => {
    await show(await html(mapOf(FAULTS)));
    await page.locator('#fit').click();
    await page.locator('.box.service .kind').first().hover();
    expect(await page.locator('#said').textContent()).toMatch(/a\.yaml:\d+/);
    await page.locator('aside button', { hasText: 'htpp' }).click();
    expect(await page.locator('.chosen').textContent()).toContain('http 80/TCP');
  });

  test('pans and zooms, by wheel, by pointer and by key', async () => {
    await show(await html(mapOf(FAULTS)));
    const box = (): Promise<string | null> => page.locator('#stage > svg').getAttribute('viewBox');
    const seen = new Set([await box()]);
    await page.mouse.move(500, 150);
    await page.mouse.wheel(0, 100);
    seen.add(await box());
    await page.mouse.down();
    await page.mouse.move(560, 190);
    await page.mouse.up();
    seen.add(await box());
    await page.keyboard.press('+');
    seen.add(await box());
    await page.keyboard.press('ArrowLeft');
    seen.add(await box());
    expect(seen.size).toBe(5);
  });

  test('1,000 Services are folded by namespace and application, and unfold with a click', async () => {
    const text = await html(mapOf(many(1000)));
    await show(text);
    const boxes = await page.locator('#stage .box').count();
    expect(boxes).toBeLessThan(120);
    await page.locator('#stage .group').nth(5).press('Enter');
    expect(await page.locator('#stage .box.service').count()).toBe(10);
    await page.locator('#back').click();
    expect(await page.locator('#stage .box').count()).toBe(boxes);
    await page.locator('#search').fill('web-777');
    await page.locator('#search').press('Enter');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('web-777');
  });
});
