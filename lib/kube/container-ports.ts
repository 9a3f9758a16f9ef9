import { portNameProblem } from '../ports/port-name';
import { portNumberProblem } from '../ports/port-number';
import { nameTwiceInPod } from '../ports/problems';
import { protocolProblem } from '../ports/protocol';
import type { FaultList } from './fault-list';
import { numberField, stringField } from './field-type';
import type { ContainerPort } from './manifest-types';

/**
 * Reports what the API server rejects in the ports of one container.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function checkContainerPorts(found: FaultList, ports: readonly ContainerPort[], at: string): void {
  const names = new Set<string>();
  ports.forEach((port, index) => {
    const here = `${at}[${index}]`;
    checkName(found, port, here, names);
    checkNumber(found, port, here);
    checkHostPort(found, port, here);

    const protocol = stringField(found, `${here}.protocol`, port.protocol);
    if (protocol !== undefined && protocol !== '') found.error(`${here}.protocol`, protocolProblem(protocol));
  });
}

function checkName(found: FaultList, port: ContainerPort, at: string, names: Set<string>): void {
  const name = stringField(found, `${at}.name`, port.name);
  if (name === undefined || name === '') return;
  const problem = portNameProblem(name);
  if (problem !== undefined) {
    found.error(`${at}.name`, problem, 'name-syntax');
  } else if (names.has(name)) {
    found.error(
      `${at}.name`,
      `${nameTwiceInPod(name)}: a name stands for one port, whatever its protocol`,
      'duplicate-name',
    );
  }
  names.add(name);
}

function checkNumber(found: FaultList, port: ContainerPort, at: string): void {
  const number = numberField(found, `${at}.containerPort`, port.containerPort);
  if (number === undefined) return;
  // The API server cannot tell 0 from an omitted number.
  found.error(
    `${at}.containerPort`,
    number === 0 ? 'containerPort is required, 1..65535' : portNumberProblem(number),
    'range',
  );
}

function checkHostPort(found: FaultList, port: ContainerPort, at: string): void {
  stringField(found, `${at}.hostIP`, port.hostIP);
  const hostPort = numberField(found, `${at}.hostPort`, port.hostPort);
  if (hostPort === undefined || hostPort === 0) return;
  const problem = portNumberProblem(hostPort);
  found.error(`${at}.hostPort`, problem === undefined ? undefined : `as a hostPort, ${problem}`, 'range');
}
