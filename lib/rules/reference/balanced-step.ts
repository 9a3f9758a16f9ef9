import type { GraphService } from '../../graph/service';
import type { Resource } from '../../manifest/resource';
import { type Step, to } from '../shared/chain';
import { objectStep, servicePortsStep } from '../shared/steps';

/** The steps from the object that configures a load balancer to its Service, which may be the same object. */
export function balancedStep(resource: Resource, service: GraphService): readonly Step[] {
  const end = servicePortsStep(service);
  return resource === service.resource ? [end] : [objectStep(resource), to(end)];
}
