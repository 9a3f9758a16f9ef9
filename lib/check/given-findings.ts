import { isFields } from '../kube/read-manifest';
import { refuseGiven } from '../manifest/given';

/** Refuses what are not the findings of a check. */
export function checkFindings(call: string, findings: unknown): void {
  const wanted = 'the `findings` of a check';
  if (!Array.isArray(findings)) refuseGiven(call, findings, wanted);
  const wrong = findings.findIndex(
    (one) => !isFields(one) || typeof one['rule'] !== 'string' || !isFields(one['object']),
  );
  if (wrong >= 0) refuseGiven(call, findings[wrong], wanted, `findings[${wrong}]`);
}

/** Refuses what does not return the texts of files. */
export function checkTextOf(call: string, textOf: unknown, name: string): void {
  const wanted = 'a function that returns the text of a file, as in (file) => texts.get(file)';
  if (typeof textOf !== 'function') refuseGiven(call, textOf, wanted, name);
}
