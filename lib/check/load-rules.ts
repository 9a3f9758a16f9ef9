import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { isFields } from '../kube/read-manifest';
import { checkTexts, refuseGiven } from '../manifest/given';
import { type OwnRule, problemsOf } from '../rules/define-rule';
import { failureText, OwnRuleError, refuseTwice } from './own-rules';

/**
 * Loads your own rules. This runs their code: pass only modules that the user has named.
 *
 * @param modules Packages, or paths relative to the folder.
 * @param folder The folder in which the modules are looked up.
 * @throws {OwnRuleError} If there is no such module, it fails to load, or it does not export rules.
 */
export function loadRules(modules: readonly string[], folder: string): readonly OwnRule[] {
  checkTexts('loadRules()', modules, "packages and paths, as in ['./rules.js']");
  if (typeof folder !== 'string') refuseGiven('loadRules()', folder, 'the folder of the modules', 'folder');
  const rules = modules.flatMap((name) => loadModule(name, folder));
  refuseTwice(rules);
  return rules;
}

function loadModule(name: string, folder: string): readonly OwnRule[] {
  const rules = rulesIn(requireModule(name, folder));
  if (rules.length === 0) {
    throw new OwnRuleError(
      `${name}: it exports no rules; export what defineRule makes, one or a list, as default or 'rules'`,
    );
  }
  const problems = rules.flatMap((rule, index) => {
    const id = isFields(rule) && typeof rule['id'] === 'string' ? `'${rule['id']}'` : `number ${index + 1}`;
    const all = problemsOf(rule);
    return all.length === 0 ? [] : [`rule ${id}: ${all.join('; ')}`];
  });
  if (problems.length > 0) throw new OwnRuleError(`${name}: ${problems.join('\n')}`);
  return rules as readonly OwnRule[];
}

/** The rules that a module exports: one or a list, as the module itself, as `default` or as `rules`. */
function rulesIn(exported: unknown): readonly unknown[] {
  if (Array.isArray(exported)) return exported;
  if (!isFields(exported)) return [];
  if (typeof exported['check'] === 'function') return [exported];
  const { rules, default: usual } = exported;
  return [rules, usual].flatMap((one) => (one === undefined ? [] : rulesIn(one)));
}

function requireModule(name: string, folder: string): unknown {
  const path = resolve(folder, name);
  const isPath = /^\.{1,2}([\\/]|$)/.test(name) || isAbsolute(name) || existsSync(path);
  const from = createRequire(join(folder, 'rules.js'));
  let file: string;
  try {
    file = from.resolve(isPath ? path : name);
  } catch {
    throw new OwnRuleError(
      isPath ? `${name}: there is no such module` : `${name}: there is no such package; a file is written as ./${name}`,
    );
  }
  try {
    return from(file);
  } catch (error) {
    throw new OwnRuleError(`${name}: the module cannot be loaded: ${failureText(error)}`);
  }
}
