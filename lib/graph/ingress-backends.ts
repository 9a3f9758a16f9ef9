import type { FieldPath } from '../kube/field-path';
import { fieldsListOf, fieldsOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';

/** A backend of an Ingress, and its path. */
interface IngressBackend {
  readonly backend: unknown;
  readonly path: FieldPath;
}

/** All backends of an Ingress, the default backend first. */
export function ingressBackends({ value }: Resource): readonly IngressBackend[] {
  const spec = fieldsOf(value['spec']);
  const backends: IngressBackend[] = [
    { backend: spec['defaultBackend'], path: ['spec', 'defaultBackend'] },
    // The name of the field before v1.
    { backend: spec['backend'], path: ['spec', 'backend'] },
  ];
  fieldsListOf(spec['rules']).forEach((rule, ruleIndex) => {
    fieldsListOf(fieldsOf(rule['http'])['paths']).forEach((path, pathIndex) => {
      backends.push({
        backend: path['backend'],
        path: ['spec', 'rules', ruleIndex, 'http', 'paths', pathIndex, 'backend'],
      });
    });
  });
  return backends;
}

/** The actions in annotations that a backend of an Ingress can refer to. */
export const ACTIONS = VENDORS.flatMap(({ annotations }) => annotations?.ingress?.actions ?? []);

/** Whether the port of a backend marks its name as that of an action in an annotation, not of a Service. */
export function isActionPort(port: unknown): boolean {
  return ACTIONS.some((actions) => actions.port === port);
}
