import type * as kplus from './cdk8s-plus';

interface ServiceFields {
  readonly _selector: Readonly<Record<string, string>>;
  readonly _externalIPs: readonly string[];
}

function fieldsOf(service: kplus.Service): ServiceFields {
  return service as unknown as ServiceFields;
}

/** The labels that a Service selects because it was told to, not because of a workload. */
export function selectorOf(service: kplus.Service): Readonly<Record<string, string>> {
  return fieldsOf(service)._selector;
}

/** The external addresses of a Service. */
export function externalIPsOf(service: kplus.Service): readonly string[] {
  return fieldsOf(service)._externalIPs;
}

/** Whether a selector has expressions, besides labels. */
export function hasExpressions(selector: kplus.IPodSelector): boolean {
  return selector.toPodSelectorConfig().labelSelector._toKube().matchExpressions !== undefined;
}
