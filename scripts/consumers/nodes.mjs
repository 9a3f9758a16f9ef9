// The versions of Node: the app synthesizes, a wrong port is refused, and the command line checks a manifest.
import { join } from 'node:path';
import { packagesOf } from './folder.mjs';
import { CURRENT, FINDS, imported, required, SYNTHESIZES, WORKS } from './programs.mjs';

const MANIFEST = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: htpp }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, labels: { app: web } }
spec: { containers: [{ name: web, image: nginx, ports: [{ name: http, containerPort: 8080 }] }] }
`;

/** npm has Node as a package for each platform. */
const PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

export const nodes = ['18', '20', '22', '24'].map((version) => ({
  part: 'nodes',
  name: `Node ${version}`,
  packages: [...packagesOf(CURRENT), `${PACKAGE}@${version}`],
  files: {
    'app.cjs': required(),
    'app.mjs': imported(),
    'wrong.cjs': required(CURRENT, 'htpp'),
    'manifest.yaml': MANIFEST,
  },
  prepare: (folder) => ({ path: join(folder.path, 'node_modules', PACKAGE, 'bin') }),
  steps: [
    ['node --version', { ends: 'well', prints: new RegExp(`^v${version}\\.`) }],
    ['node app.cjs', SYNTHESIZES],
    ['node app.mjs', SYNTHESIZES],
    ['node wrong.cjs', FINDS],
    ['node node_modules/cdk8s-ports/dist/cli/bin.js check manifest.yaml', FINDS],
    ['node node_modules/cdk8s-ports/dist/cli/bin.js --help', WORKS],
  ],
}));
