import { dns1123LabelProblem, qualifiedNameProblem } from '../ports/dns-name';
import { protocolProblem } from '../ports/protocol';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { numberField, objectField, objectsField, stringField } from './field-type';
import type { EndpointPort, Fields } from './manifest-types';
import { ipFamilyOf, readIpAddress } from './ip-address';
import { fieldsListOf, isSet, listOf, textOf } from './read-manifest';
import { endpointAddressProblem, fullDomainNameProblem } from './value-problems';

/**
 * Returns what the API server rejects in the ports of an EndpointSlice.
 *
 * A port's name repeats the name of a Service port; a port without one belongs to the Service port without one.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
 */
export function endpointSliceFaults(endpointSlice: unknown): readonly Fault[] {
  const found = new FaultList();
  const { ports } = objectField(found, '', endpointSlice);
  const names = new Set<string>();
  objectsField(found, 'ports', ports).forEach((port: EndpointPort, index) => {
    const at = `ports[${index}]`;
    checkName(found, port, `${at}.name`, names);
    // The API server accepts any number, and leaves it to the consumers of the slice.
    numberField(found, `${at}.port`, port.port);

    const protocol = stringField(found, `${at}.protocol`, port.protocol);
    if (isSet(port.protocol) && protocol !== undefined) found.error(`${at}.protocol`, protocolProblem(protocol));
    const appProtocol = stringField(found, `${at}.appProtocol`, port.appProtocol);
    if (isSet(port.appProtocol) && appProtocol !== undefined) {
      found.error(`${at}.appProtocol`, qualifiedNameProblem(appProtocol, 'appProtocol'));
    }
  });
  return found.faults;
}

function checkName(found: FaultList, port: EndpointPort, at: string, names: Set<string>): void {
  const name = stringField(found, at, port.name);
  if (name === undefined) return;
  if (name !== '') found.error(at, dns1123LabelProblem(name, 'endpoint port name'), 'name-syntax');
  if (names.has(name)) {
    found.error(at, name === '' ? 'only one port may have no name' : `endpoint port name '${name}' is used twice`);
  }
  names.add(name);
}

/** Reports addresses that do not have the slice's type, and those that are not reachable from elsewhere. */
export function checkEndpointAddresses(found: FaultList, _: string, { addressType, endpoints }: Fields): void {
  fieldsListOf(endpoints).forEach(({ addresses }, index) => {
    listOf(addresses).forEach((address, number) => {
      if (typeof address !== 'string' && address !== null) return;
      found.error(`endpoints[${index}].addresses[${number}]`, addressProblem(address ?? '', textOf(addressType)));
    });
  });
}

function addressProblem(text: string, type: string): string | undefined {
  if (type === 'FQDN') return fullDomainNameProblem(text, 'address');
  if (type !== 'IPv4' && type !== 'IPv6') return undefined;
  const problem = endpointAddressProblem(text);
  if (problem !== undefined) return problem;
  const family = ipFamilyOf(readIpAddress(text) ?? []);
  return family === type ? undefined : `address '${text}' is ${family}, and addressType says ${type}`;
}
