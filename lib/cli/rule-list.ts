import { pageOf } from '../check/rule-page';
import type { Colors } from '../report/colors';
import type { Rule } from '../rules/shared/rule';

/** How rules can be listed. */
export const LIST_FORMATS = ['text', 'json', 'markdown'] as const;

/** A way to list rules. */
export type ListFormat = (typeof LIST_FORMATS)[number];

/** Lists the rules. */
export function listRules(rules: readonly Rule[], format: ListFormat, colors: Colors): string {
  return LISTS[format](rules, colors);
}

const LISTS: Readonly<Record<ListFormat, (rules: readonly Rule[], colors: Colors) => string>> = {
  text: (rules, colors) => {
    const width = Math.max(...rules.map(({ id }) => id.length));
    const rows = rules.map((rule) => {
      const { id, severity, optional } = rule;
      const note = optional === true ? ' (off by default)' : '';
      return `${id.padEnd(width)}  ${colors[severity](severity.padEnd(7))}  ${shortOf(rule)}${note}\n`;
    });
    return rows.join('');
  },
  json: (rules) => {
    const list = rules.map((rule) => {
      const { id, severity, optional = false, promised = false, sentence, why, fix, doesNotSee } = rule;
      return {
        id,
        severity,
        optional,
        promised,
        short: shortOf(rule),
        sentence,
        why,
        fix,
        doesNotSee,
        page: pageOf(rule),
      };
    });
    return `${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`;
  },
  markdown: (rules) => {
    const rows = rules.map((rule) => {
      const { severity, optional, sentence } = rule;
      return `| ${linkTo(rule)} | ${severity}${optional === true ? ', off by default' : ''} | ${escape(sentence)} |`;
    });
    return ['| rule | severity | what it reports |', '| --- | --- | --- |', ...rows, ''].join('\n');
  },
};

/** How many characters fit beside rule and severity in a line of a wide terminal. */
const LONGEST = 72;

/** The fault in a few words: the sentence of the rule, up to where the details begin. */
function shortOf({ sentence }: Pick<Rule, 'sentence'>): string {
  if (sentence.length <= LONGEST) return sentence;
  const ends = [...sentence.matchAll(/[:;] | \(|, (?=also |as |while |when |which |that |best )/g)]
    .map(({ index }) => index)
    .filter((end) => end <= LONGEST);
  const end = ends.at(-1);
  if (end !== undefined && end > LONGEST / 3) return sentence.slice(0, end);
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST - 1))}…`;
}

function linkTo(rule: Pick<Rule, 'id'>): string {
  const page = pageOf(rule);
  return page === '' ? `\`${rule.id}\`` : `[\`${rule.id}\`](${page})`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
