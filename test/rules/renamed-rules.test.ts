import { App, Chart, Include } from 'cdk8s';
import { PortChecks } from 'cdk8s-ports';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, createBaseline, parseManifests, readConfig, reporterOf, type CheckOptions } from '../../lib/checker';
import { findInTree } from '../../lib/constructs/synth/tree-findings';
import { RULES } from '../../lib/rules/registry';
import { RENAMED_RULES, rulesNamed } from '../../lib/rules/renamed-rules';

/* A former id of a rule still works, for everything that it stood for, and its users get a note. */

const manifest = (annotations = '', comment = ''): string => `apiVersion: v1
kind: Service
metadata:
  name: web
  annotations: {${annotations}}
spec:
  ${comment}
  type: NodePort
  ports:
    - port: 80
---
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  containers:
    - name: main
      image: nginx
      ports:
        - containerPort: 22
`;
const run = (options: CheckOptions, text = manifest()): ReturnType<typeof check> =>
  check(parseManifests({ file: 'web.yaml', text }), { severity: 'info', ...options });
const rulesOf = ({ findings }: ReturnType<typeof check>): readonly string[] => findings.map(({ rule }) => rule);
const EXPOSURE = ['service-exposed', 'host-network', 'ssh-port'];
const note =
  "rule 'exposure' is now service-exposed, host-network, host-port-exposed, ssh-port, privileged-port: use the new ids in the";

test('every old id stands for rules that there are, and is the id of none', () => {
  const known: readonly string[] = RULES.map(({ id }) => id);
  for (const [old, now] of Object.entries(RENAMED_RULES)) {
    expect(known).not.toContain(old);
    expect(known).toEqual(expect.arrayContaining([...now]));
    expect(rulesNamed(old)).toEqual(now);
  }
});

test('settings: all that it stood for, but for what is set by its own id', () => {
  const all = run({ rules: { exposure: 'on' } });
  expect(rulesOf(all)).toEqual(expect.arrayContaining(EXPOSURE));
  expect(rulesOf(run({}))).not.toEqual(expect.arrayContaining(EXPOSURE));
  expect(rulesOf(run({ rules: { 'host-network': 'off', exposure: 'on' } }))).not.toContain('host-network');
  expect(rulesOf(run({ rules: { exposure: 'on', 'host-network': 'off' } }))).not.toContain('host-network');
  expect(all.renamed.map(({ id, where }) => [id, where])).toEqual([['exposure', 'configuration']]);
  expect(reporterOf('text')(all)).toContain(`${note} settings\n`);
  expect(run({ rules: { 'host-network': 'on' } }).renamed).toEqual([]);
});

test('annotations and comments', () => {
  const rules = { exposure: 'on' } as const;
  const annotated = run({ rules }, manifest("'cdk8s-ports.dev/ignore.exposure': known"));
  expect(annotated.suppressed.map(({ finding, by }) => [finding.rule, by])).toEqual([
    ['service-exposed', 'annotation'],
  ]);
  expect(rulesOf(annotated)).not.toContain('suppression-unused');
  expect(annotated.renamed.map(({ where }) => where)).toEqual(['configuration', 'annotation']);
  const commented = run({ rules }, manifest('', '# cdk8s-ports ignore exposure: known'));
  expect(commented.suppressed.map(({ finding, by }) => [finding.rule, by])).toEqual([['service-exposed', 'comment']]);
  const useless = run(
    { rules: { 'service-exposed': 'off', 'vendor-route': 'on' } },
    manifest("'cdk8s-ports.dev/ignore.vendor-route': known"),
  );
  expect(rulesOf(useless)).toContain('suppression-unused');
});

test('the configuration, its ignores, and the baseline', () => {
  const { config, problems } = readConfig({
    rules: { exposure: 'on' },
    ignore: [{ rule: 'exposure', reason: 'known' }],
  });
  expect(problems).toEqual([]);
  const ignored = run(config as CheckOptions);
  expect(rulesOf(ignored).filter((rule) => EXPOSURE.includes(rule))).toEqual([]);
  expect(ignored.unusedIgnores).toEqual([]);

  const now = createBaseline(run({ rules: { exposure: 'on' } }).findings);
  const old = {
    ...now,
    findings: now.findings.map((entry) => (EXPOSURE.includes(entry.rule) ? { ...entry, rule: 'exposure' } : entry)),
  };
  const known = run({ rules: { exposure: 'on' }, baseline: old });
  expect(rulesOf(known)).toEqual([]);
  expect(known.staleBaseline).toEqual([]);
  expect(known.renamed.map(({ where }) => where)).toEqual(['configuration', 'baseline']);
  const stale = run(
    { rules: { exposure: 'on' }, baseline: old },
    manifest().replace('hostNetwork: true', 'hostIPC: true'),
  );
  expect(stale.staleBaseline).toHaveLength(1);
});

test('PortChecks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-renamed-'));
  try {
    writeFileSync(join(folder, 'web.yaml'), manifest());
    const chart = new Chart(new App(), 'shop');
    new Include(chart, 'web', { url: join(folder, 'web.yaml') });
    PortChecks.of(chart).configure({ rules: { exposure: 'error' } });
    const { failures, notes } = findInTree(chart.node.root, (object) => object.toJson());
    const said = [...failures.values()].flat().map((text) => /\[([a-z-]+)\]$/m.exec(text)?.[1]);
    expect(said.sort()).toEqual([...EXPOSURE].sort());
    expect(notes).toContain(`cdk8s-ports: ${note} settings`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
