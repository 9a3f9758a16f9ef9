import { isProtocol, protocolProblem, PROTOCOLS } from '../../lib/ports/protocol';

test('TCP, UDP and SCTP are protocols, in upper case only', () => {
  expect(PROTOCOLS).toEqual(['TCP', 'UDP', 'SCTP']);
  for (const protocol of PROTOCOLS) expect(isProtocol(protocol)).toBe(true);
  for (const value of ['tcp', 'HTTP', '', undefined, null, 6]) expect(isProtocol(value)).toBe(false);
});

test('the messages', () => {
  expect(protocolProblem('UDP')).toBeUndefined();
  expect(protocolProblem('tcp')).toBe("protocol 'tcp' is not one of TCP, UDP, SCTP; did you mean 'TCP'?");
  expect(protocolProblem('HTTP')).toBe("protocol 'HTTP' is not one of TCP, UDP, SCTP");
});
