import { readFileSync } from 'node:fs';
import { check, type Finding, parseManifests } from '../../lib/checker';
import { fixtureInputs } from './verdicts';

/* Problems are data: each part is in its own field, and in no other. */

const found = fixtureInputs().flatMap(({ path, options }) => {
  const text = readFileSync(path, 'utf8');
  return check(parseManifests({ file: path, text }), { severity: 'info', ...options }).findings;
});

const offenders = (isWrong: (finding: Finding) => boolean): readonly string[] => [
  ...new Set(found.filter(isWrong).map(({ rule, what, hint = '', remedy }) => [rule, what, hint, remedy].join(' | '))),
];

test('there are findings', () => {
  expect(found.length).toBeGreaterThan(150);
});

test('the way is not told in what is wrong, in the hint or in the fix', () => {
  expect(offenders(({ what, hint = '', remedy }) => / -[>x]-? /.test(`${what} ${hint} ${remedy}`))).toEqual([]);
});

test('each step but the first is reached or not, and the way ends where it is broken', () => {
  expect(
    offenders(({ chain }) =>
      chain.some(
        ({ link }, index) => (index === 0) !== (link === undefined) || (link === '-x-' && index < chain.length - 1),
      ),
    ),
  ).toEqual([]);
});

test('a step says what it is', () => {
  expect(offenders(({ chain }) => chain.some(({ text }) => text.trim() === '' || text.includes('undefined')))).toEqual(
    [],
  );
});

test('no part ends with a full stop or begins with a separator', () => {
  const isWrong = (text: string): boolean => /\.$|^[;,:\s]|\s$|undefined|\[object/.test(text);
  expect(offenders(({ what, hint, remedy }) => [what, remedy, hint ?? 'none'].some(isWrong))).toEqual([]);
});

test('what to do is said once', () => {
  const isOf = (text: string): boolean => /; (remove|write|keep|set|put|use) /.test(text);
  expect(offenders(({ what, remedy }) => isOf(what) && remedy !== '')).toEqual([]);
  expect(offenders(({ what, remedy }) => remedy !== '' && what.endsWith(remedy))).toEqual([]);
});

test('a Service that is missing gets no advice about ports', () => {
  const missing = found.filter(({ what }) => what.startsWith('no Service named'));
  expect(missing.length).toBeGreaterThan(5);
  expect(missing.map(({ remedy }) => remedy).filter((remedy) => remedy.includes('port') || remedy === '')).toEqual([]);
});

test('one rule gives different advice in different cases', () => {
  const advice = new Map<string, Set<string>>();
  for (const { rule, remedy } of found) advice.set(rule, (advice.get(rule) ?? new Set()).add(remedy));
  for (const rule of ['target-port-undeclared', 'webhook-port-missing', 'monitor-port-missing', 'route-not-accepted']) {
    expect(advice.get(rule)?.size).toBeGreaterThan(1);
  }
});
