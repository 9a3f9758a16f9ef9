/*
 * The pictures in the repository must be what the port map draws now. `npm run maps` updates them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import { OnlineBoutique } from '../../examples/online-boutique/main';
import { example } from '../../examples/seed/main';
import { shop } from '../../examples/shop/main';
import { PortDiagram } from '../../lib';
import { diagramOf } from '../../lib/diagram/diagram-of';
import { svg } from '../../lib/diagram/svg';
import { parseManifests } from '../../lib/manifest/parse-manifests';

const ROOT = join(__dirname, '..', '..');
const isRenewed = process.env['RENEW_MAPS'] === 'yes';

function expectFresh(path: string, text: string): void {
  const file = join(ROOT, path);
  if (isRenewed) writeFileSync(file, text);
  expect(existsSync(file) && readFileSync(file, 'utf8') === text ? 'fresh' : `${path}: run npm run maps`).toBe('fresh');
}

test.each([
  ['seed', example],
  ['shop', shop],
  ['online-boutique', (app: cdk8s.App) => new OnlineBoutique(app, 'online-boutique')],
])('examples/%s/map.svg', async (name, build) => {
  const app = new cdk8s.App();
  build(app);
  expectFresh(`examples/${name}/map.svg`, await PortDiagram.of(app).text('svg'));
});

test('docs/map.svg, with which README.md opens, is that of the manifests in docs/map.md', async () => {
  const page = readFileSync(join(ROOT, 'docs', 'map.md'), 'utf8');
  const [, text = ''] = /```yaml\n([^]*?)```/.exec(page) ?? [];
  expectFresh('docs/map.svg', await svg(diagramOf(parseManifests({ file: 'shop.yaml', text }))));
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').slice(0, 600)).toContain('](docs/map.svg)');
});
