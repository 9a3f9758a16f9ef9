import type { IConstruct } from 'constructs';
import { describe } from '../../check/description';
import type * as kplus from '../../kplus/cdk8s-plus';
import { backendsIn } from '../../kplus/ingress-fields';
import { namingWhere } from '../shared/name-in-message';
import { nameOf } from '../shared/workload-of';
import { checkHost, checkRule, checkTls } from './ingress-arguments';
import { ingressProblems } from './ingress-problems';
import { backendFacts } from './port-backend';

/** Tells the check at synth what an Ingress knows about its backends, and makes the Ingress refuse rules that cannot be rendered. */
export function completeIngress(ingress: kplus.Ingress): void {
  describe<IConstruct>(ingress, {
    meant: () => [],
    uncheckedFields: () => uncheckedFields(ingress),
    ownProblems: () => ingressProblems(ingress),
  });
  const place = (): string => nameOf(ingress);
  precede(ingress, 'addRules', (...rules) => {
    for (const rule of rules) checkRule(place, rule);
  });
  precede(ingress, 'addHostRule', (host) => {
    checkHost(place, host);
  });
  precede(ingress, 'addHostDefaultBackend', (host) => {
    checkHost(place, host);
  });
  precede(ingress, 'addTls', (tls) => {
    checkTls(place, tls, true);
  });
}

/** Checks the arguments of a method before it is called, and adds the name of the Ingress to the errors of cdk8s-plus. */
function precede<Method extends 'addRules' | 'addHostRule' | 'addHostDefaultBackend' | 'addTls'>(
  ingress: kplus.Ingress,
  method: Method,
  check: (...args: readonly unknown[]) => void,
): void {
  const original = ingress[method].bind(ingress) as (...args: readonly unknown[]) => void;
  const value = (...args: readonly unknown[]): void => {
    check(...args);
    namingWhere(
      () => nameOf(ingress),
      () => {
        original(...args);
      },
    );
  };
  Object.defineProperty(ingress, method, { configurable: true, writable: true, value });
}

/** The fields that are written with `unchecked`. */
function uncheckedFields(ingress: kplus.Ingress): readonly string[] {
  return backendsIn(ingress).flatMap(([path, rendered]) => {
    if (backendFacts(rendered)?.isUnchecked !== true) return [];
    return ['name', 'number'].map((field) => `${fieldText(path)}.service.port.${field}`);
  });
}

function fieldText(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
}
