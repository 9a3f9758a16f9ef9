import { servicePortNameProblem } from '../../ports/service-port-name';
import { isLabels, isPortNumber, isPortReference, isProtocol } from './pod-shape';
import { fieldsOf, listOf, type Shape } from './shape';

const isName: Shape = (value) => typeof value === 'string' && servicePortNameProblem(value) === undefined;

/** The types of Services that lead to pods. */
const TYPES: ReadonlySet<unknown> = new Set(['ClusterIP', 'NodePort', 'LoadBalancer']);

/** The spec of a Service that leads only to pods; if it has node ports, the cluster chooses them. */
export const isServiceSpec = fieldsOf(
  {
    clusterIP: (value) => value === 'None',
    type: (value) => TYPES.has(value),
    selector: isLabels,
    externalIPs: (value) => Array.isArray(value) && value.length === 0,
    ports: listOf(
      fieldsOf({ name: isName, port: isPortNumber, targetPort: isPortReference, protocol: isProtocol }, ['port']),
    ),
  },
  ['selector', 'ports'],
);
