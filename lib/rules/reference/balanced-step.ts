import type { GraphService } from '../../graph/service';
import type { Resource } from '../../manifest/resource';
import { type Step, to } from '../shared/chain';
import { objectStep, servicePortsStep } from '../shared/steps';

/** The way from what configures a load balancer to the Service that it is for, which may be one object. */
export function balancedStep(resource: Resource, service: GraphService): readonly Step[] {
  const end = servicePortsStep(service);
  return resource === service.resource ? [end] : [objectStep(resource), to(end)];
}
