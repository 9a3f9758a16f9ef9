import { NODE_PORT_RANGE, type NumberRange } from '../ports/port-number';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { objectField } from './field-type';
import type { WrittenService, ServiceSpec } from './manifest-types';
import { checkHealthCheckNodePort, checkNodePorts } from './node-ports';
import { fieldsOf } from './read-manifest';
import { checkServiceAddresses } from './service-addresses';
import { checkServiceFamilies } from './service-families';
import { checkOutsideAddresses } from './service-outside';
import { defaultServiceSpec } from './service-defaults';
import { checkServiceName, checkServiceSelector } from './service-identity';
import { checkServicePorts } from './service-ports';
import {
  checkServiceType,
  checkSessionAffinity,
  checkTrafficDistribution,
  checkTrafficPolicies,
} from './service-traffic';
import { warnOfService } from './service-warnings';

/** Options of the check of a Service. */
export interface ServiceFaultsOptions {
  /**
   * The cluster's `--service-node-port-range`.
   *
   * @default - 30000..32767
   */
  readonly nodePortRange?: NumberRange;
  /**
   * The version of the cluster, such as `1.32`.
   *
   * @default - the newest version
   */
  readonly kubernetesVersion?: string;
  /**
   * Whether faults that the API server accepts with a warning are left out.
   *
   * @default false
   */
  readonly errorsOnly?: boolean;
}

/**
 * Returns what the API server, after its own defaulting, rejects or warns about when a Service is created, node ports included.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/
 */
export function serviceFaults(service: unknown, options: ServiceFaultsOptions = {}): readonly Fault[] {
  const { nodePortRange = NODE_PORT_RANGE, kubernetesVersion } = options;
  const found = new FaultList();
  const manifest: WrittenService = fieldsOf(service);
  const spec: ServiceSpec = objectField(found, 'spec', manifest.spec);
  const defaulted = defaultServiceSpec(spec);

  checkServiceName(found, manifest, kubernetesVersion);
  checkServiceType(found, spec, defaulted);
  checkServiceSelector(found, spec);
  checkServiceAddresses(found, spec, defaulted);
  checkServiceFamilies(found, spec, defaulted);
  checkOutsideAddresses(found, manifest, spec, defaulted);
  checkServicePorts(found, spec, defaulted);
  checkNodePorts(found, spec, defaulted, nodePortRange);
  checkTrafficPolicies(found, spec, defaulted);
  checkTrafficDistribution(found, spec, kubernetesVersion);
  checkHealthCheckNodePort(found, spec, defaulted, nodePortRange);
  checkSessionAffinity(found, spec, defaulted);
  if (options.errorsOnly !== true) warnOfService(found, spec, defaulted, kubernetesVersion);
  return found.faults;
}
