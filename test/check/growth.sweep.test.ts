// This import must come first: it counts only code that is compiled after it.
import { stepsOf } from '../steps';
import { check } from '../../lib/check/check';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { RULES } from '../../lib/rules/registry';

/** All rules, including the optional ones, at all severities. */
const ALL = { severity: 'info', rules: Object.fromEntries(RULES.map(({ id }) => [id, 'on' as const])) } as const;

/** A ConfigMap, a Service and a Pod that repeat a unit that many times in each text that the check searches. */
function repeated(unit: string, times: number): string {
  const data = { a: unit.repeat(times), b: `http://${unit.repeat(times)}` };
  const env = Array.from({ length: 30 }, (_, index) => ({ name: `V${index + 1}`, value: `$(V${index})$(V${index})` }));
  const pod = { containers: [{ name: 'main', args: [data.a], env: [{ name: 'V0', value: unit }, ...env] }] };
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: { selector: data, ports: [{ port: 80 }] } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', labels: { a: 'a' } }, spec: pod },
  ]
    .map((one) => JSON.stringify(one))
    .join('\n---\n');
}

test.each(['a', 'a.', 'a-1', 'a+', 'a:', 'a:1', '1-1.', '$(A)', '://', 'a@', '${A_SERVICE_HOST}:', 'A_', '.svc'])(
  'the work grows no faster than a text that is hard to search: %s',
  (unit) => {
    const work = (times: number): number =>
      stepsOf(() => {
        check(parseManifests({ file: 'long.yaml', text: repeated(unit, times) }), ALL);
      });
    // Warm up: load modules and fill caches before counting.
    work(10);
    const [little, much] = [work(2000), work(4000)];
    expect(little).toBeGreaterThan(1000);
    expect(much).toBeLessThan(2.2 * little);
  },
);
