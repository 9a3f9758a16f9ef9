import { qualifiedNameProblem } from '../ports/dns-name';
import { portNumberProblem } from '../ports/port-number';
import { namelessPort, nameTwiceInService, numberTwiceInService } from '../ports/problems';
import { protocolProblem } from '../ports/protocol';
import { servicePortNameProblem } from '../ports/service-port-name';
import type { FaultList } from './fault-list';
import { numberField, objectsField, portField, stringField } from './field-type';
import type { WrittenServicePort, ServiceSpec } from './manifest-types';
import { portReferenceProblem, portRemedy, portTopic } from './port-reference';
import { isSet, numberOf, protocolOf } from './read-manifest';
import { defaultServicePort, type DefaultedServiceSpec } from './service-defaults';
import { typeText } from './service-type';

const AT = 'spec.ports';

/**
 * Reports what the API server rejects in the ports of a Service.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/#ServiceSpec
 */
export function checkServicePorts(found: FaultList, spec: ServiceSpec, defaulted: DefaultedServiceSpec): void {
  const ports: readonly WrittenServicePort[] = objectsField(found, AT, spec.ports);
  if (ports.length === 0 && !defaulted.headless && defaulted.type !== 'ExternalName' && !isWrongType(spec.ports)) {
    found.error(
      AT,
      `a Service of type ${typeText(defaulted.type)} needs at least one port; only a headless one can do without`,
    );
  }

  const names = new Set<string>();
  const numbers = new Map<string, string>();
  ports.forEach((port, index) => {
    const at = `${AT}[${index}]`;
    checkName(found, port, `${at}.name`, ports.length > 1, names);
    checkNumber(found, port, `${at}.port`);
    checkTargetPort(found, port, `${at}.targetPort`);
    checkProtocol(found, port, `${at}.protocol`);
    if (isSet(port.appProtocol)) {
      const appProtocol = stringField(found, `${at}.appProtocol`, port.appProtocol);
      if (appProtocol !== undefined) found.error(`${at}.appProtocol`, qualifiedNameProblem(appProtocol, 'appProtocol'));
    }
    checkDuplicate(found, port, at, numbers);
  });
}

function isWrongType(ports: unknown): boolean {
  return isSet(ports) && !Array.isArray(ports);
}

function checkName(
  found: FaultList,
  port: WrittenServicePort,
  at: string,
  required: boolean,
  names: Set<string>,
): void {
  const name = stringField(found, at, port.name);
  if (name === undefined) return;
  if (name === '') {
    if (required) found.error(at, namelessPort, 'service-port-names');
    return;
  }
  const problem = servicePortNameProblem(name);
  found.error(at, problem, 'name-syntax');
  if (problem === undefined && names.has(name)) {
    found.error(at, nameTwiceInService(name), 'service-port-names');
  }
  names.add(name);
}

function checkNumber(found: FaultList, port: WrittenServicePort, at: string): void {
  const number = numberField(found, at, port.port);
  if (number !== undefined)
    found.error(at, isSet(port.port) ? portNumberProblem(number) : 'port is required, 1..65535', 'range');
}

function checkTargetPort(found: FaultList, port: WrittenServicePort, at: string): void {
  const { targetPort } = port;
  // It defaults to `port`, whose faults are reported there.
  if (!isSet(targetPort) || targetPort === 0 || targetPort === '') return;
  const reference = portField(found, at, targetPort);
  if (reference !== undefined)
    found.error(at, portReferenceProblem(reference), portTopic(reference), portRemedy(reference));
}

function checkProtocol(found: FaultList, port: WrittenServicePort, at: string): void {
  const protocol = stringField(found, at, defaultServicePort(port).protocol);
  if (protocol === undefined) return;
  const problem = protocolProblem(protocol);
  if (problem === undefined) return;
  const isApplication = /^(https?|grpc|h2c?|wss?|tls)$/i.test(protocol);
  found.error(at, isApplication ? `${problem}; an application protocol goes into appProtocol` : problem);
}

function checkDuplicate(found: FaultList, port: WrittenServicePort, at: string, numbers: Map<string, string>): void {
  const number = numberOf(port.port);
  if (number === 0) return;
  const key = `${number}/${protocolOf(port.protocol)}`;
  const first = numbers.get(key);
  if (first === undefined) numbers.set(key, at);
  else found.error(at, `${numberTwiceInService(key)}, first at ${first}`, 'service-port-duplicate');
}
