import type { Finding, FindingPlace } from '../check/finding';
import { pageOf } from '../check/rule-page';
import { objectName } from '../check/object-name';
import { pathText } from '../kube/field-path';
import type { Position } from '../manifest/position';
import { RULES } from '../rules/registry';
import type { Rule, Severity } from '../rules/shared/rule';
import { fingerprint } from './fingerprint';
import { blocksInReport, editsFor } from './blocks-in-report';
import type { Reporter, ReportOptions } from './reporter';
import { objectText, repositoryPath } from './words';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const BASE = '%SRCROOT%';

/**
 * For code scanning: SARIF 2.1.0.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Reporter = (result, options = {}) => {
  const rules: readonly RuleFacts[] = [...RULES, ...result.ownRules].filter(({ id }) => result.rules.includes(id));
  const seen = new Map<string, number>();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdk8s-ports',
            ...(options.version !== undefined && { version: options.version }),
            rules: rules.map(ruleDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: result.findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
          level: LEVELS[finding.severity],
          message: { text: messageText(finding, options) },
          locations: [location(finding)],
          ...(finding.related.length > 0 && {
            relatedLocations: finding.related.map((other, id) => ({
              id,
              ...location(other),
              message: { text: other.message },
            })),
          }),
          partialFingerprints: { 'cdk8sPorts/v1': fingerprint(finding, seen) },
          ...fixes(finding, options),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

type RuleFacts = Omit<Rule, 'check'> & { readonly page?: string };

function ruleDescriptor(rule: RuleFacts): object {
  const { id, severity, sentence, why, fix, doesNotSee } = rule;
  const page = pageOf(rule);
  return {
    id,
    shortDescription: { text: sentence },
    fullDescription: { text: `${sentence}: ${why}` },
    help: {
      text: `Why: ${why}.\nFix: ${fix}.\nDoes not see: ${doesNotSee}.${page === '' ? '' : `\nSee ${page}.`}`,
      markdown: `**Why:** ${why}.\n\n**Fix:** ${fix}.\n\n**Does not see:** ${doesNotSee}.${page === '' ? '' : `\n\nSee ${page}.`}`,
    },
    ...(/^https?:/.test(page) && { helpUri: page }),
    ...(page !== '' && { properties: { page } }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** The message, with links to the related locations: GitHub shows only those that the message links to. */
function messageText(finding: Finding, options: ReportOptions): string {
  const blocks = blocksInReport(finding, options, ({ object }, id) => {
    const name = objectText(object);
    return object.file === undefined ? name : `[${name.replace(/[[\]]/g, '\\$&')}](${id})`;
  });
  return blocks.map(({ text }) => text).join('\n');
}

function location(place: FindingPlace): object {
  const { object, path, position } = place;
  const name = [objectName(object), pathText(path)].filter((text) => text !== '').join(' ');
  return {
    ...(object.file !== undefined && {
      physicalLocation: {
        artifactLocation: artifact(object.file),
        ...(position !== undefined && { region: region(position) }),
      },
    }),
    // A file that cannot be read has no object to name.
    ...(object.kind !== '' && { logicalLocations: [{ fullyQualifiedName: name, kind: 'object' }] }),
  };
}

function region({ line, column, endLine, endColumn }: Position): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(file: string): object {
  const uri = repositoryPath(file).split('/').map(encodeURIComponent).join('/');
  if (uri.startsWith('/')) return { uri: `file://${uri}` };
  const drive = /^([A-Za-z])%3A\//.exec(uri)?.[1];
  return drive === undefined ? { uri, uriBaseId: BASE } : { uri: `file:///${drive}:${uri.slice(4)}` };
}

function fixes(finding: Finding, options: ReportOptions): object {
  const edits = editsFor(finding, options);
  if (edits === undefined || finding.fix === undefined) return {};
  return {
    fixes: [
      {
        description: { text: finding.remedy },
        artifactChanges: [...new Set(edits.map(({ file }) => file))].map((file) => ({
          artifactLocation: artifact(file),
          replacements: edits
            .filter((edit) => edit.file === file)
            .map(({ position, text }) => ({ deletedRegion: region(position), insertedContent: { text } })),
        })),
      },
    ],
  };
}
