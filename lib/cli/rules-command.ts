import { didYouMean } from '../ports/suggest';
import { RULES } from '../rules/registry';
import { isRenamed, RENAMED_RULES } from '../rules/renamed-rules';
import { pageOf } from '../check/rule-page';
import type { OwnRule } from '../rules/define-rule';
import type { Rule } from '../rules/shared/rule';
import type { Args } from './args';
import { findConfig } from './config-file';
import { LIST_FORMATS, listRules } from './rule-list';
import { colorsFor } from '../report/colors';
import { type Io, isColoured, UserError } from './io';

/** Lists the rules, in the order of the documentation. */
export function rulesCommand(args: Args, io: Io): number {
  const { stdout, env } = io;
  const asked = args.value('format') ?? 'text';
  const format = LIST_FORMATS.find((one) => one === asked);
  if (format === undefined) {
    throw new UserError(
      `--format: '${asked}' is not one of ${LIST_FORMATS.join(', ')}${didYouMean(asked, LIST_FORMATS)}`,
    );
  }
  stdout.write(listRules(allRules(args, io), format, colorsFor(isColoured(stdout, env))));
  return 0;
}

/** The rules of this package, and those that the command line names. */
function allRules(args: Args, { cwd }: Io): readonly (Rule | OwnRule)[] {
  const modules = args.values('rules');
  const named = args.value('config');
  if (modules.length === 0 && named === undefined) return RULES;
  return [...RULES, ...findConfig(cwd, named, modules).ownRules];
}

/** Prints the explanation of a rule. */
export function explainCommand(args: Args, io: Io): number {
  const { stdout, env } = io;
  const [id = ''] = args.paths;
  const rules = allRules(args, io);
  const rule = rules.find((one) => one.id === id);
  if (isRenamed(id)) {
    stdout.write(`rule '${id}' is now ${RENAMED_RULES[id].join(', ')}\n`);
    return 0;
  }
  if (rule === undefined) {
    const ids = rules.map((one) => one.id);
    throw new UserError(`there is no rule '${id}'${didYouMean(id, ids) || '; see cdk8s-ports rules'}`);
  }
  const { strong, ...colors } = colorsFor(isColoured(stdout, env));
  const { severity, sentence, why, fix, doesNotSee, optional, promised } = rule;
  stdout.write(
    [
      `${strong(id)} (${colors[severity](severity)}${optional === true ? ', off by default' : ''})`,
      `  ${sentence}`,
      '',
      `${strong('why')}           ${why}`,
      `${strong('fix')}           ${fix}`,
      `${strong('does not see')}  ${doesNotSee}`,
      ...(promised === true
        ? [`${strong('constructs')}    between typed constructs that refer to each other it is an error`]
        : []),
      `${strong('accept one')}    annotate the object: cdk8s-ports.dev/ignore.${id}: <reason>`,
      `              or write above the field: # cdk8s-ports ignore ${id}: <reason>`,
      ...(pageOf(rule) === '' ? [] : [`${strong('page')}          ${pageOf(rule)}`]),
      '',
    ].join('\n'),
  );
  return 0;
}
