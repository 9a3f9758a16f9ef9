import { App, Helm } from 'cdk8s';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { Deployment } from '../../../lib';
import { chartIn, failure, foreign } from '../foreign';
import { notePrinted } from '../printed';

// Warnings do not matter here: hide them.
notePrinted();

test('what Helm renders is checked as what is included', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-helm-'));
  const helm = path.join(folder, 'helm');
  const rendered = foreign('htpp').map((object) => JSON.stringify(object));
  fs.writeFileSync(helm, `#!/usr/bin/env node\nconsole.log(${JSON.stringify(rendered.join('\n---\n'))});\n`, {
    mode: 0o755,
  });
  const chart = chartIn(new App());
  new Deployment(chart, 'typed', { containers: [{ image: 'nginx:1.27' }] });
  new Helm(chart, 'helm', { chart: 'some/chart', helmExecutable: helm });
  fs.rmSync(folder, { recursive: true });
  expect(failure(chart)).toContain("[shop/helm/web-service] no selected pod has a TCP port named 'htpp'");
});
