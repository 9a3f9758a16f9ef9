import type { FieldPath } from '../kube/field-path';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import { annotationText } from './annotations';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import type { GraphService } from './service';

/** A load balancer setting for the targets that it creates from a Service. */
export interface TargetSetting {
  /** The object that has the annotation: the Service, or an Ingress in front of it. */
  readonly resource: Resource;
  /** The annotation. */
  readonly key: string;
  /** Its path in the object. */
  readonly path: FieldPath;
  /** Its value. */
  readonly value: string;
  readonly service: GraphService;
}

/** A port at which a load balancer checks the health of a Service's targets. */
export interface HealthCheck extends TargetSetting {
  /** Whether the targets are nodes or pods; '' if no annotation sets it. */
  readonly targetType: string;
  /** Whether it may be the name of a Service port. */
  readonly takesNames: boolean;
}

const HEALTH_CHECKS = VENDORS.flatMap(({ annotations }) => annotations?.healthChecks ?? []);
const TARGET_TYPES = VENDORS.flatMap(({ annotations }) => annotations?.targetTypes ?? []);

/** The health check ports that annotations set. */
export function healthChecks(graph: Graph): readonly HealthCheck[] {
  return HEALTH_CHECKS.flatMap(({ key, targetType, takesNames }) =>
    settings(graph, key).map((setting) => ({
      ...setting,
      targetType:
        annotationText(setting.service.resource, targetType) ?? annotationText(setting.resource, targetType) ?? '',
      takesNames,
    })),
  );
}

/** The kinds of targets that annotations choose for Services behind an Ingress. */
export function targetTypes(graph: Graph): readonly TargetSetting[] {
  return TARGET_TYPES.flatMap((key) => settings(graph, key));
}

const ingressReferences = perGraph((graph: Graph) => graph.serviceReferences.filter(({ role }) => role === 'ingress'));

/** An annotation on Services, and on Ingresses for the Services behind them that do not have it themselves. */
function settings(graph: Graph, key: string): readonly TargetSetting[] {
  const path = ['metadata', 'annotations', key];
  const ofServices = graph.services.flatMap((service): readonly TargetSetting[] => {
    const value = annotationText(service.resource, key);
    return value === undefined ? [] : [{ resource: service.resource, key, path, value, service }];
  });
  const said = new Map<Resource, Set<GraphService>>();
  const references = ingressReferences(graph);
  const ofIngresses = references.flatMap(({ resource, namespace, name }) => {
    const value = annotationText(resource, key);
    if (value === undefined) return [];
    const known = said.get(resource) ?? new Set();
    said.set(resource, known);
    return graph.findServices(namespace, name).flatMap((service): readonly TargetSetting[] => {
      const isOther = annotationText(service.resource, key) !== undefined || known.has(service);
      if (isOther || !graph.index.areTogether(resource, service.resource)) return [];
      known.add(service);
      return [{ resource, key, path, value, service }];
    });
  });
  return [...ofServices, ...ofIngresses];
}
