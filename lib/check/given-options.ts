import { isFields } from '../kube/read-manifest';
import { checkTexts, refuseGiven } from '../manifest/given';
import { problemsOf } from '../rules/define-rule';
import { SETTINGS } from './config';
import { FOREIGN_TOOLS } from './foreign-suppression';
import type { CheckOptions } from './options';
import { readBaseline } from './read-baseline';
import { SEVERITIES } from './severity';

type Test = (value: unknown, place: string) => void;

const CALL = 'check()';
const IGNORE = "entries such as { rule: 'service-exposed', reason: 'internal cluster' }";

/** How each option is tested; one that is left out is right. */
const TESTS: Readonly<Record<keyof CheckOptions, Test>> = {
  rules: (rules, place) => {
    if (!isFields(rules)) refuse(rules, "settings by rule, as in { 'port-range': 'off' }", place);
    for (const [id, setting] of Object.entries(rules)) {
      if (setting !== undefined) oneOf(SETTINGS)(setting, `${place}['${id}']`);
    }
  },
  ownRules: listOf((rule) => {
    const problems = problemsOf(rule);
    if (problems.length > 0) throw new Error(`the rule cannot be used: ${problems.join('; ')}`);
  }, 'rules made with defineRule()'),
  severity: oneOf(SEVERITIES),
  ignore: listOf((entry, place) => {
    if (!isFields(entry)) refuse(entry, IGNORE, place);
    for (const field of ['rule', 'reason']) {
      if (typeof entry[field] !== 'string') refuse(entry[field], 'a string', `${place}.${field}`);
    }
  }, IGNORE),
  baseline: (baseline, place) => {
    if (readBaseline(baseline) === undefined) refuse(baseline, 'what createBaseline() returns', place);
  },
  honor: listOf(oneOf(FOREIGN_TOOLS), quoted(FOREIGN_TOOLS)),
  defaultNamespace: ofType('string'),
  complete: ofType('boolean'),
  external: (names, place) => {
    checkTexts(CALL, names, "objects, as in ['Service/monitoring/prometheus']", place);
  },
  kubernetesVersion: ofType('string'),
  nodePortRange: (range, place) => {
    if (!isFields(range)) refuse(range, '{ min: 30000, max: 32767 }', place);
    for (const end of ['min', 'max']) ofType('number')(range[end], `${place}.${end}`);
  },
};

/** Refuses options that untyped JavaScript has got wrong. */
export function refuseWrongOptions(options: unknown): void {
  if (!isFields(options)) refuse(options, 'options, or nothing');
  for (const [option, test] of Object.entries(TESTS)) {
    if (options[option] !== undefined) test(options[option], option);
  }
}

function refuse(value: unknown, wanted: string, place?: string): never {
  return refuseGiven(CALL, value, wanted, place);
}

function ofType(type: 'string' | 'boolean' | 'number'): Test {
  return (value, place) => {
    if (typeof value !== type) refuse(value, `a ${type}`, place);
  };
}

function oneOf(allowed: readonly string[]): Test {
  return (value, place) => {
    if (!allowed.some((one) => one === value)) refuse(value, `one of ${quoted(allowed)}`, place);
  };
}

function listOf(test: Test, wanted: string): Test {
  return (values, place) => {
    if (!Array.isArray(values)) refuse(values, `a list of ${wanted}`, place);
    values.forEach((value, index) => {
      test(value, `${place}[${index}]`);
    });
  };
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(', ');
}
