import { ApiObject, App, Chart } from 'cdk8s';
import { PortChecks } from 'cdk8s-ports';
import { readFileSync } from 'node:fs';
import type { Log } from 'sarif';
import { ConstructNames } from '../../lib/cdk8s-plugin/construct-names';
import { violationsOf } from '../../lib/cdk8s-plugin/violations';
import {
  check,
  type CheckResult,
  type Finding,
  type JsonReport,
  parseManifests,
  reporterOf,
  type ReportFormat,
} from '../../lib/checker';
import { checkApp } from '../../lib/check/check-app';
import { readTree } from '../../lib/check/read-tree';
import { findInTree } from '../../lib/constructs/synth/tree-findings';
import { toHaveValidPorts } from '../../lib/jest/index';
import { fixtureInputs, type VerdictInput } from '../rules/verdicts';

/*
 * Findings are data, and each format lays them out in its own way. Here a reader for each format parses the report again, and must find the
 * whole text of each finding, in order, and nothing else.
 */

interface Checked {
  readonly input: VerdictInput;
  readonly text: string;
  readonly result: CheckResult;
}

const checked: readonly Checked[] = fixtureInputs().map((input) => {
  const text = readFileSync(input.path, 'utf8');
  const result = check(parseManifests({ file: 'a.yaml', text }), { severity: 'info', ...input.options });
  return { input, text, result };
});
const found = checked.filter(({ result }) => result.findings.length > 0);

const way = ({ chain }: Finding): string =>
  chain.map(({ link, text }) => (link === undefined ? text : `${link} ${text}`)).join(' ');

/** The expected text of a finding, line by line. */
function linesOf(finding: Finding): readonly string[] {
  const { what, hint = '', remedy } = finding;
  return [what, way(finding), hint, remedy === '' ? '' : `fix: ${remedy}`].filter((line) => line !== '');
}

/** Expects the lines of a finding in order, with its related places and candidates between hint and fix. */
function expectLines(lines: readonly string[], finding: Finding): void {
  const ends = finding.related.map(({ message }) => message);
  const isOther = (line: string): boolean =>
    line.startsWith('candidates: ') || ends.some((message) => line.endsWith(`: ${message}`));
  const plain = lines
    .filter((line) => line !== `see ${finding.page}`)
    .map((line) => line.replace(/ \(--fix [^()]*(?:\([^()]*\))?[^()]*\)$/, ''));
  expect(plain.filter((line) => !isOther(line))).toEqual(linesOf(finding));
}

const unescapeXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const unescapeGithub = (text: string): string =>
  text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
const unescapeMarkdown = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\\([\\`*_[\]|#~])/g, '$1');

type Reader = (report: string, result: CheckResult) => readonly (readonly string[])[];

/** The first line of a finding in the text report, after its place. */
const HEAD = /^\S.*?: (?:error|warning|info): (.*) \[[a-z-]+\]$/;

/** Parses the text report: first line, lines of the file with the hint under them, notes. */
const readText: Reader = (report, { findings }) => {
  const blocks = report.split('\n\n');
  const summary = blocks.pop() ?? '';
  expect(summary.split('\n')[0]).toMatch(/ in \d+ objects?$/);
  return blocks.map((block, index) => {
    const [head = '', ...rest] = block.split('\n');
    const lines = rest.filter((line) => /^ +\d+ \|/.test(line));
    const underlined = rest.filter((line) => /^ +\| +\^+/.test(line)).map((line) => line.replace(/^ +\| +\^+ ?/, ''));
    const notes = rest.filter((line) => /^ +=/.test(line)).map((line) => line.replace(/^ +=\s/, ''));
    expect(lines.length + underlined.length + notes.length).toBe(rest.length);
    const isPlace = (note: string): boolean => note === placeOf(findings[index]);
    const said = notes.filter((note) => !isPlace(note));
    const [hint, chain] = [underlined.filter((line) => line !== ''), way(findings[index]!)];
    const at = said.indexOf(chain) + 1;
    return [HEAD.exec(head)?.[1] ?? `no head: ${head}`, ...said.slice(0, at), ...hint, ...said.slice(at)];
  });
};

function placeOf(finding: Finding | undefined): string {
  if (finding === undefined || finding.object.kind === '') return '';
  const { kind, namespace, name } = finding.object;
  const path = finding.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : /[^\w]/.test(part) ? `['${part}']` : `.${part}`))
    .join('')
    .replace(/^\./, '');
  return [[kind, ...(namespace === undefined ? [] : [namespace]), name].join('/'), path]
    .filter((part) => part !== '')
    .join(', ');
}

const READERS: Readonly<Record<ReportFormat, Reader>> = {
  text: readText,
  json: (report) =>
    (JSON.parse(report) as JsonReport).findings.map((finding) => {
      expect(finding.message.startsWith(finding.what)).toBe(true);
      for (const { text } of finding.chain) expect(finding.message).toContain(text);
      expect(finding.message.endsWith(finding.hint ?? '')).toBe(true);
      return linesOf(finding);
    }),
  sarif: (report) =>
    (JSON.parse(report) as Log).runs[0]!.results!.map(({ message }) => message.text?.split('\n') ?? []),
  junit: (report, { findings }) => {
    const bodies = Array.from(report.matchAll(/<failure [^>]*>([^<]*)<\/failure>/g), ([, body = '']) =>
      unescapeXml(body),
    );
    // Grouped by rule, and within a rule in the order of the findings.
    const byRule = (JSON.parse(JSON.stringify(findings)) as readonly Finding[]).map(({ rule }) => rule);
    const rules = Array.from(report.matchAll(/<testsuite name="([^"]+)"/g), ([, rule = '']) => rule);
    const order = rules.flatMap((rule) => byRule.flatMap((one, index) => (one === rule ? [index] : [])));
    expect(bodies).toHaveLength(order.length);
    return findings.map((_, index) => {
      const [first = '', ...rest] = bodies[order.indexOf(index)]!.split('\n');
      return [first.replace(/^\S+: /, ''), ...rest];
    });
  },
  github: (report, { findings }) => {
    const lines = report.trimEnd().split('\n');
    const [summary, hidden, ...more] = lines.splice(findings.length);
    expect(summary).toMatch(/ in \d+ objects?$/);
    expect(hidden ?? '').toMatch(/^(not shown: .* \(--severity info shows (it|them)\))?$/);
    expect(more).toEqual([]);
    return lines.map((line, index) => {
      const [first = '', ...rest] = unescapeGithub(line.replace(/^::\w+ .*?::/, '')).split('\n');
      const field = placeOf(findings[index]).replace(', ', ' ');
      const place = field === '' ? '' : ` (${field})`;
      expect(first.endsWith(place)).toBe(true);
      return [first.slice(0, first.length - place.length), ...rest];
    });
  },
  gitlab: (report, { findings }) => {
    const issues = JSON.parse(report) as readonly {
      readonly description: string;
      readonly content: { readonly body: string };
      readonly fingerprint: string;
      readonly severity: string;
      readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
    }[];
    expect(issues).toHaveLength(findings.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    return issues.map(({ description, content, severity, location }, index) => {
      const { position, severity: of } = findings[index]!;
      expect(location).toMatchObject({ path: 'a.yaml', lines: { begin: position?.line ?? 1 } });
      expect(severity).toBe({ error: 'critical', warning: 'minor', info: 'info' }[of]);
      const place = ` (${placeOf(findings[index]).replace(', ', ' ')})`;
      expect(description.endsWith(place)).toBe(true);
      return [description.slice(0, -place.length), ...content.body.split('\n')];
    });
  },
  markdown: (report, { findings }) => {
    const rows = report.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(findings.length + 2);
    return rows.slice(2).map((row) => {
      const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      expect(cells).toHaveLength(6);
      return cells[3]!.split('<br>').map(unescapeMarkdown);
    });
  },
};

describe.each(Object.entries(READERS) as [ReportFormat, Reader][])('%s', (format, read) => {
  test.each(found.map((one) => [one.input.name, one] as const))('%s', (_, { text, result }) => {
    const report = reporterOf(format)(result, { sourceOf: () => text });
    const said = read(report, result);
    expect(said).toHaveLength(result.findings.length);
    result.findings.forEach((finding, index) => {
      expectLines(said[index]!, finding);
    });
  });
});

describe('cdk8s-plugin', () => {
  test.each(found.map((one) => [one.input.name, one] as const))('%s', (_, { result }) => {
    const all = violationsOf(result.findings, new ConstructNames([], {}));
    const locations = all.flatMap(({ violatingResources }) => violatingResources.flatMap((one) => one.locations));
    expect(locations).toHaveLength(result.findings.length);
    for (const { message, remedy } of result.findings) {
      const own = locations.filter((location) => location.includes(`: ${message}`));
      expect(own.length).toBeGreaterThan(0);
      for (const location of own) expect(location.split('\n')).toHaveLength(1);
      if (remedy !== '') expect(own.some((location) => location.endsWith(`; fix: ${remedy}`))).toBe(true);
    }
  });
});

describe('jest', () => {
  const color = (text: string): string => text;
  const utils = { matcherHint: color, EXPECTED_COLOR: color, RECEIVED_COLOR: color };

  test.each(found.map((one) => [one.input.name, one] as const))('%s', (_, { input, text }) => {
    const options = { severity: 'info', ...input.options } as const;
    const result = check(parseManifests({ file: 'the text', text }), options);
    const { message } = toHaveValidPorts.call({ utils }, text, options);
    const [, , ...blocks] = message().split('\n\n');
    expect(blocks).toHaveLength(result.findings.length);
    result.findings.forEach((finding, index) => {
      const [head = '', ...lines] = blocks[index]!.split('\n');
      expect(head.startsWith(`${finding.severity} ${finding.rule}: `)).toBe(true);
      expectLines(
        lines.map((line) => line.trimStart()),
        finding,
      );
    });
  });
});

describe('synth', () => {
  // Constructs produce neither unreadable documents nor comments.
  const made = found.filter(
    ({ input, result }) =>
      result.findings.every(({ object }) => object.kind !== '') && !input.name.endsWith('/bad-comment.yaml'),
  );

  test.each(made.map((one) => [one.input.name, one] as const))('%s', (_, { input, text }) => {
    const { resources } = parseManifests({ file: 'a.yaml', text });
    const chart = new Chart(new App(), 'c');
    resources.forEach(({ value }, index) => new ApiObject(chart, `o${index}`, value as never));
    const rule = input.name.split('/')[1] ?? '';
    const { complete = false, kubernetesVersion = '1.40' } = input.options;
    PortChecks.of(chart.node.root).configure({ rules: { [rule]: 'on' }, complete, kubernetesVersion });

    const options = { complete, kubernetesVersion };
    const { findings } = checkApp(readTree(chart.node.root), options, true).result;
    const { failures, notes } = findInTree(chart.node.root, (object) => object.toJson());
    const said = [...[...failures.values()].flat(), ...notes].map((note) =>
      note.replace(/^cdk8s-ports: \w+: \[\S+\] /, ''),
    );
    expect(said).toHaveLength(findings.length);
    for (const finding of findings) {
      const { what, hint, remedy, related } = finding;
      const head = `${[what, way(finding)].filter((part) => part !== '').join(': ')}${hint === undefined ? '' : `; ${hint}`}`;
      const own = said.map((one) => one.split('\n      ')).filter(([first]) => first === `${head} [${finding.rule}]`);
      expect(own.length).toBeGreaterThan(0);
      const isKnown = (line: string): boolean =>
        line.startsWith('candidates: ') ||
        line === `fix: ${remedy}` ||
        related.some(({ message }) => line.endsWith(`: ${message}`));
      // Below it is the field, and nothing unexpected.
      for (const [, ...lines] of own) expect(lines.filter((line) => !isKnown(line)).length).toBeLessThanOrEqual(1);
      if (remedy !== '') expect(own.some((lines) => lines.at(-1) === `fix: ${remedy}`)).toBe(true);
    }
    if (input.name.includes('/bad-')) expect(said.some((one) => one.includes(`[${rule}]`))).toBe(true);
  });
});
