// The layers of lib/, and which may import which: `npm run check:layers` tests it.
// Type-only imports count too: whoever reads a file needs to know its types.

/** The layers, from top to bottom. A layer may import from itself and from the layers below it. */
const layers = [
  {
    name: 'adapters',
    path: '^lib/(checker\\.ts$|(cli|cdk8s-plugin|jest)/)',
    why: 'Adapters are thin and replaceable: a command line, a library, a cdk8s plugin, a Jest matcher. Nobody builds on them.',
  },
  {
    name: 'constructs',
    path: '^lib/((index|inferred-types)\\.ts$|kplus/|constructs/)',
    why: 'The checker works on any YAML and starts fast: nothing below the constructs may load them.',
  },
  {
    name: 'cluster',
    path: '^lib/cluster/',
    why: 'What a running cluster says is held against findings and graph, which know no cluster.',
  },
  {
    name: 'output',
    path: '^lib/(report|diagram)/',
    why: 'Findings and graphs are data; text is made from them at the edge, so nothing below knows how they are shown.',
  },
  {
    name: 'check',
    path: '^lib/check/',
    why: 'Which rules run, and which findings are suppressed, is decided above the rules and the graph, not inside them.',
  },
  {
    name: 'rules',
    path: '^lib/rules/',
    why: 'The graph says what points to what; whether that is right is for the rules, which it must not know.',
  },
  {
    name: 'graph',
    path: '^lib/(graph|manifest)/',
    why: 'What is known of vendors is data: it must not know who reads it, nor how.',
  },
  {
    name: 'vendors',
    path: '^lib/vendors/',
    why: 'Facts of Kubernetes and of ports hold without any manifest and without any vendor.',
  },
  {
    name: 'kube',
    path: '^lib/kube/',
    why: 'What a port is, a name, a number, a protocol, holds without knowing any kind of object.',
  },
  { name: 'ports', path: '^lib/ports/', why: '' },
];

/** The folders of lib/cluster, from top to bottom, below its entry. A folder may import from those below it. */
const clusterRooms = ['inspect', 'report', 'verify', 'forward', 'connect', 'live', 'kubectl'].map(
  (name) => `^lib/cluster/${name}/`,
);

/** The folders of the constructs, from top to bottom. A folder may import from itself and from the folders below it. */
const rooms = [
  ...[
    'app',
    'workload',
    'expose',
    'connect',
    'route',
    'monitor',
    'webhook',
    'policy',
    'service',
    'ingress',
    'endpoint',
    'container',
    'synth',
    'shared',
  ].map((name) => `^lib/constructs/${name}/`),
  '^lib/kplus/',
];

const any = (some) => `(${some.map(({ path }) => path).join('|')})`;
const constructs = layers.findIndex(({ name }) => name === 'constructs');
const below = any(layers.slice(constructs + 1));

/** The plugin that cdk8s-cli loads. It loads the main module of a package, so lib/index.ts must export the plugin, and only it may. */
const plugin = '^lib/cdk8s-plugin/ports-validation\\.ts$';

/** For each layer except the lowest: no layer below it imports it. */
const downward = layers.slice(0, -1).map((layer, index) => ({
  name: `nothing-below-imports-${layer.name}`,
  comment: layer.why,
  severity: 'error',
  from: { path: any(layers.slice(index + 1)) },
  to: { path: layer.path, pathNot: layer.name === 'adapters' ? plugin : undefined },
}));

/** For each folder of the cluster except the lowest: no folder below it imports it. */
const clusterDownward = clusterRooms.slice(0, -1).map((room, index) => ({
  name: `nothing-below-imports-${room.split('/').at(-2)}`,
  comment: 'How kubectl is asked knows not what is asked, and what is there not what it is held against.',
  severity: 'error',
  from: { path: `(${clusterRooms.slice(index + 1).join('|')})` },
  to: { path: room },
}));

/** For each folder of the constructs except the lowest: no folder below it imports it. */
const roomsDownward = rooms.slice(0, -1).map((room, index) => ({
  name: `nothing-below-imports-${room.split('/').at(-2)}`,
  comment: 'A construct knows what it is made of and what it points to, not who makes it or points to it.',
  severity: 'error',
  from: { path: `(${rooms.slice(index + 1).join('|')})` },
  to: { path: room },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downward,
    ...roomsDownward,
    ...clusterDownward,
    {
      name: 'every-construct-has-a-folder',
      comment: 'A construct stands in the folder of its subject, and the folder in the order above.',
      severity: 'error',
      from: {},
      to: { path: '^lib/constructs/', pathNot: `(${rooms.join('|')})` },
    },
    {
      name: 'kplus-knows-cdk8s-plus-alone',
      comment:
        'What depends on the version of cdk8s-plus is read here, and read by the constructs: it knows nothing of ours.',
      severity: 'error',
      from: { path: '^lib/kplus/' },
      to: { path: '^lib/(?!kplus/)' },
    },
    {
      name: 'only-the-main-module-has-the-plugin',
      comment: 'cdk8s-cli takes a plugin from the main module of its package; for all others the plugin is an adapter.',
      severity: 'error',
      from: { pathNot: '^lib/index\\.ts$' },
      to: { path: plugin },
    },
    {
      name: 'every-file-has-a-layer',
      comment: 'A file outside the layers is a file that no rule looks at: put it into the layer that it belongs to.',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: any(layers) },
    },
    {
      name: 'constructs-use-the-check-only',
      comment:
        'Of the checker the constructs know the one function that they call at synth, not how it comes to findings.',
      severity: 'error',
      from: { path: layers[constructs].path },
      // The port map is also a single function.
      to: {
        path: '^lib/(cluster|report|diagram|rules|graph|manifest|vendors)/',
        pathNot: '^lib/diagram/app-diagram\\.ts$',
      },
    },
    {
      name: 'shared-knows-no-rule',
      comment: 'What several rules need stands below all of them: it knows neither a rule nor the registry.',
      severity: 'error',
      from: { path: '^lib/rules/shared/' },
      to: { path: '^lib/rules/(?!shared/)' },
    },
    {
      name: 'rules-know-their-own-subject',
      comment: 'A rule looks at one subject. What two subjects need is in lib/rules/shared.',
      severity: 'error',
      from: { path: '^lib/rules/([^/]+)/' },
      to: { path: '^lib/rules/', pathNot: '^lib/rules/($1|shared)/' },
    },
    {
      name: 'only-kplus-names-a-version',
      comment: 'lib/kplus/cdk8s-plus.ts alone says which cdk8s-plus this is: that lets one source serve them all.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/kplus/cdk8s-plus\\.ts$' },
      to: { path: '(^|node_modules/)cdk8s-plus-' },
    },
    {
      name: 'nothing-below-constructs-loads-cdk8s',
      comment:
        'The checker works on YAML that no cdk8s wrote, and starts fast: below the constructs no cdk8s is loaded.',
      severity: 'error',
      from: { path: below },
      to: { path: '(^|node_modules/)(cdk8s|constructs)(/|$)' },
    },
    {
      name: 'ports-and-kube-are-pure',
      comment:
        'What a port is and what Kubernetes does are facts and functions: they need no file, no process, and no package but one that compares words.',
      severity: 'error',
      from: { path: '^lib/(ports|kube)/' },
      to: { pathNot: '^(lib|node_modules/fastest-levenshtein)/' },
    },
    {
      name: 'nobody-asks-for-one-vendor',
      comment:
        'What is known of vendors is read by folding over all of them: a new vendor is one file in the list, and no branch anywhere.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/vendors/' },
      to: { path: '^lib/vendors/', pathNot: '^lib/vendors/((index|vendor)\\.ts$|shape/)' },
    },
    {
      name: 'only-resolve-finds-ports',
      comment:
        'Which port is meant is answered in lib/graph/resolve and nowhere else: two answers begin to differ. Ask podPortOf, ownPortOf, probedPortOf or servicePortOf.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/graph/resolve/' },
      to: { path: '^lib/ports/find-port\\.ts$' },
    },
    {
      name: 'only-the-graph-reads-vendors',
      comment:
        'A vendor is a row of a table: lib/graph folds over all of them, and whoever asks for one by name branches on it.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(graph|vendors)/' },
      to: { path: '^lib/vendors/' },
    },
    {
      name: 'vendors-by-their-list',
      comment: 'Of the vendors their list and their shape are known, not a single one.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/vendors/' },
      to: { path: '^lib/vendors/', pathNot: '^lib/vendors/(index|vendor|shape/[^/]+)\\.ts$' },
    },
    {
      name: 'never-an-index',
      comment:
        'Import the file that defines the name: an index that is imported from inside makes cycles of everything.',
      severity: 'error',
      from: { path: '^lib/' },
      // The index of the vendors is their list, and re-exports nothing.
      to: { path: '(^|/)index\\.ts$', pathNot: '^lib/vendors/index\\.ts$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third that both can import. Types count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'only-lib',
      comment:
        'What is published is made of lib/ alone, not of what was built from it, nor of tests, examples or scripts.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(?!lib/|node_modules/)[^/]+/' },
    },
    {
      name: 'only-what-users-have',
      comment:
        'A development dependency is not there when the package is used; but scripts/bundle.mjs brings the parser along.',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        pathNot: '^node_modules/@babel/parser/',
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-peer'],
      },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes all other rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
