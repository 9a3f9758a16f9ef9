import { servicePortNameProblem } from '../../ports/service-port-name';
import { isLabels, isPortNumber, isPortReference, isProtocol } from './pod-shape';
import { fieldsOf, listOf, type Shape } from './shape';

const isName: Shape = (value) => typeof value === 'string' && servicePortNameProblem(value) === undefined;

/** The spec of a Service that only pods answer, from within the cluster alone. */
export const isServiceSpec = fieldsOf(
  {
    type: (value) => value === 'ClusterIP',
    selector: isLabels,
    externalIPs: (value) => Array.isArray(value) && value.length === 0,
    ports: listOf(
      fieldsOf({ name: isName, port: isPortNumber, targetPort: isPortReference, protocol: isProtocol }, ['port']),
    ),
  },
  ['selector', 'ports'],
);
