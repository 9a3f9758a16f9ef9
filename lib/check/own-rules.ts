import { reason } from '../manifest/reason';
import { type OwnRule, ProblemError } from '../rules/define-rule';

export { problemsOf } from '../rules/define-rule';

/** Own rules that cannot be loaded, or that threw; the message is for the user. */
export class OwnRuleError extends Error {
  public override readonly name = 'OwnRuleError';
}

/** Throws if two rules have the same id. */
export function refuseTwice(rules: readonly OwnRule[]): void {
  const ids = rules.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new OwnRuleError(`there are two rules with the id '${twice}'`);
}

/** Why the user's code failed, in one line, with the place if it is known. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof ProblemError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_REQUIRE_ESM')
    return 'it is an ES module, which this version of Node.js cannot load here; write it as CommonJS';
  if (
    code === 'ERR_UNKNOWN_FILE_EXTENSION' ||
    (error instanceof SyntaxError && /\.[cm]?ts\b/.test(error.stack ?? ''))
  ) {
    return 'it is TypeScript, or no JavaScript; compile it first';
  }
  const [text = ''] = (code === undefined || code === 'MODULE_NOT_FOUND' ? error.message : reason(error)).split('\n');
  const place = placeIn(error);
  return place === undefined ? text : `${text} (${place})`;
}

/** The line of the user's code at which the error occurred. */
function placeIn({ stack = '' }: Error): string | undefined {
  const lines = stack.split('\n');
  const ofFrames = lines.flatMap(
    (line) => /^\s+at (?:.*\()?((?:file:\/\/)?(?:\/|[A-Z]:\\).*:\d+:\d+)\)?$/.exec(line)?.[1] ?? [],
  );
  // The stack of a syntax error has the place above the message.
  const ofText = lines.slice(0, 1).flatMap((line) => /^((?:file:\/\/)?(?:\/|[A-Z]:\\).*:\d+)$/.exec(line)?.[1] ?? []);
  return [...ofText, ...ofFrames][0];
}
