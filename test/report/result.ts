import type { CheckResult } from '../../lib/check/check';
import type { Finding, FindingObject } from '../../lib/check/finding';
import type { Position } from '../../lib/manifest/position';

/** The file of the findings. */
const FILE = 'k8s/web.yaml';

/** Its text. */
const TEXT = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - port: 80
      targetPort: htpp # a slip
    - port: 81
      targetPort: 8081
`;

const service: FindingObject = { apiVersion: 'v1', kind: 'Service', name: 'web', index: 0, file: FILE, document: 0 };
const deployment: FindingObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
  index: 1,
};

/** The place of the first occurrence of a part of the text. */
function placeOf(part: string): Position {
  const offset = TEXT.indexOf(part);
  const before = TEXT.slice(0, offset).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  return { line, column, endLine: line, endColumn: column + part.length, offset, endOffset: offset + part.length };
}

const unresolved: Finding = {
  rule: 'target-port-name-unresolved',
  page: 'docs/rules.md#target-port-name-unresolved',
  severity: 'error',
  message: `no selected pod has a TCP port named 'htpp': Service web:80 -> targetPort "htpp" -x- Deployment web (ports: http 8080/TCP); did you mean 'http'?`,
  what: "no selected pod has a TCP port named 'htpp'",
  chain: [
    { text: 'Service web:80', objects: [service], port: 80 },
    { link: '->', text: 'targetPort "htpp"', objects: [], port: 'htpp' },
    { link: '-x-', text: 'Deployment web (ports: http 8080/TCP)', objects: [deployment] },
  ],
  hint: "did you mean 'http'?",
  object: service,
  path: ['spec', 'ports', 0, 'targetPort'],
  position: placeOf('htpp'),
  remedy: "write 'http'",
  related: [{ object: deployment, path: ['spec'], message: 'selected, without such a port' }],
  candidates: ['http'],
  fix: { path: ['spec', 'ports', 0, 'targetPort'], value: 'http', position: placeOf('htpp') },
};

const undeclared: Finding = {
  rule: 'target-port-undeclared',
  page: 'docs/rules.md#target-port-undeclared',
  severity: 'warning',
  message:
    'no selected pod declares port 8081/TCP: Service web:81 -> targetPort 8081 -x- Deployment web (ports: http 8080/TCP)',
  what: 'no selected pod declares port 8081/TCP',
  chain: [
    { text: 'Service web:81', objects: [service], port: 81 },
    { link: '->', text: 'targetPort 8081', objects: [], port: 8081 },
    { link: '-x-', text: 'Deployment web (ports: http 8080/TCP)', objects: [deployment] },
  ],
  object: service,
  path: ['spec', 'ports', 1, 'targetPort'],
  position: placeOf('8081'),
  remedy: 'use another port',
  related: [],
  candidates: [8080],
};

const hostile: Finding = {
  rule: 'port-range',
  page: 'docs/rules.md#port-range',
  severity: 'info',
  message: `a <b>"message"</b> & 100 % | of\n\u001b[31mtrouble`,
  what: `a <b>"message"</b> & 100 % | of\n\u001b[31mtrouble`,
  chain: [],
  object: deployment,
  remedy: 'use <another>',
  path: ['metadata', 'annotations', 'a/b'],
  related: [],
  candidates: [],
};

/** A result with one finding of each severity, one of them for an object that does not come from a text. */
export const RESULT: CheckResult = {
  findings: [unresolved, undeclared, hostile],
  renamed: [{ id: 'exposure', now: ['host-network', 'ssh-port'], where: 'baseline' }],
  suppressed: [{ finding: unresolved, by: 'comment', reason: 'known' }],
  unusedIgnores: [{ rule: 'port-range', object: 'Service/api', reason: 'known' }],
  staleBaseline: [{ rule: 'port-range', object: 'Service/api', path: 'spec.ports[0].port' }],
  counts: { error: 1, warning: 1, info: 1 },
  hidden: 2,
  unread: 0,
  objects: 2,
  skipped: [
    { file: 'chart/templates/web.yaml', reason: 'template' },
    { file: 'values.yaml', document: 0, reason: 'not-a-manifest' },
  ],
  rules: ['port-range', 'target-port-name-unresolved', 'target-port-undeclared', 'probe-port-name'],
  ownRules: [],
};

/** A result without findings. */
export const CLEAN: CheckResult = {
  ...RESULT,
  findings: [],
  renamed: [],
  suppressed: [],
  unusedIgnores: [],
  staleBaseline: [],
  counts: { error: 0, warning: 0, info: 0 },
  hidden: 0,
  skipped: [],
};

/** The text of the file, for reporters. */
export const sourceOf = (file: string): string | undefined => (file === FILE ? TEXT : undefined);
