import type { HasPorts } from '../../ports/port-map';
import type { ServicePorts } from '../service/checked-service';
import type { Service } from '../service/service';

/** The Service that `exposeViaService` makes; if it is given no ports, it has those of the workload. */
// prettier-ignore
export type ServiceOfWorkload<Options, This> =
  This extends HasPorts<unknown> ? Service<ServicePorts<Options, This['portMap'], This['portMap']>> : never;
