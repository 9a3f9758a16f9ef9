import type { FieldPath } from '../kube/field-path';
import { fieldsListOf, fieldsOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';

/** What an Ingress leads to, and where it stands. */
interface IngressBackend {
  readonly backend: unknown;
  readonly path: FieldPath;
}

/** All backends of an Ingress, those for what no path fits first. */
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

/** The actions in annotations that a backend of an Ingress can mean. */
export const ACTIONS = VENDORS.flatMap(({ annotations }) => annotations?.ingress?.actions ?? []);

/** Whether the port of a backend says that its name is not that of a Service, but of an action in an annotation. */
export function isActionPort(port: unknown): boolean {
  return ACTIONS.some((actions) => actions.port === port);
}
