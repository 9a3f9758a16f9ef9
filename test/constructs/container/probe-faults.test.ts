import * as kplus from '../../../lib';
import { findings, number, text } from '../findings';

const dns: kplus.ContainerPort = { name: 'dns', number: 53, protocol: kplus.Protocol.UDP };

/** The findings of a container with these ports and this probe or hook. */
function of(ports: kplus.ContainerPort[], given: Partial<kplus.ContainerProps>): readonly string[] {
  return findings((chart) => {
    const containers: kplus.ContainerProps[] = [{ image: 'dns:1', ports, ...given }];
    new kplus.Deployment(chart, 'dns', { containers });
  });
}

describe('a probe or hook by TCP on a port that is for UDP only', () => {
  test('by number', () => {
    const chain = 'container main (ports: dns 53/UDP) [probe-port-undeclared]';
    expect(of([dns], { liveness: kplus.Probe.fromTcpSocket({ port: number(53) }) })).toEqual([
      `[shop/dns] container 'main' declares port 53 for UDP, and a probe uses TCP: Deployment 'shop/dns' livenessProbe -> 53 -x- ${chain}`,
    ]);
    expect(of([dns], { readiness: kplus.Probe.fromHttpGet('/', { port: number(53) }) })).toHaveLength(1);
    expect(of([dns], { startup: kplus.Probe.fromGrpc({ port: number(53) }) })).toHaveLength(1);
    expect(of([dns], { lifecycle: { preStop: kplus.Handler.fromTcpSocket({ port: number(53) }) } })).toEqual([
      `[shop/dns] container 'main' declares port 53 for UDP, and a hook uses TCP: Deployment 'shop/dns' preStop -> 53 -x- ${chain}`,
    ]);
  });

  test('by name', () => {
    expect(of([dns], { liveness: kplus.Probe.fromTcpSocket({ port: text('dns') }) })).toEqual([
      expect.stringMatching(/^\[shop\/dns\] container 'main' has no TCP port named 'dns': .* \[probe-port-name\]$/),
    ]);
  });

  test('is none where the number is declared for both', () => {
    const both = [dns, { name: 'dns-tcp', number: 53 }];
    expect(of(both, { liveness: kplus.Probe.fromTcpSocket({ port: number(53) }) })).toEqual([]);
    expect(of(both, { liveness: kplus.Probe.fromTcpSocket() })).toEqual([]);
  });

  test('or where the program says that it is on purpose', () => {
    const port = kplus.unchecked(53, 'it answers by TCP too');
    expect(of([dns], { liveness: kplus.Probe.fromTcpSocket({ port }) })).toEqual([]);
  });
});

describe('a probe or hook without a port', () => {
  const probes: readonly (readonly [string, Partial<kplus.ContainerProps>])[] = [
    ['a probe by HTTP', { readiness: kplus.Probe.fromHttpGet('/') }],
    ['a probe by TCP', { liveness: kplus.Probe.fromTcpSocket() }],
    ['a probe by gRPC', { startup: kplus.Probe.fromGrpc() }],
    ['a hook by HTTP', { lifecycle: { preStop: kplus.Handler.fromHttpGet('/') } }],
    ['a hook by TCP', { lifecycle: { postStart: kplus.Handler.fromTcpSocket() } }],
    ['a probe whose port is undefined', { readiness: kplus.Probe.fromHttpGet('/', { port: undefined }) }],
  ];

  test.each(probes)('%s asks the only TCP port that there is', (_, given) => {
    expect(of([{ name: 'http', number: 8080 }, dns], given)).toEqual([]);
  });

  test.each(probes)('%s is refused where there is none', (_, given) => {
    expect(of([], given)).toEqual([
      '[shop/dns] port is required, and the container declares none: add it to its ports [port-range]',
    ]);
    expect(of([dns], given)).toEqual([
      '[shop/dns] a TCP port is required, and the container declares only others (dns 53/UDP) [port-range]',
    ]);
  });

  test.each(probes)('%s is refused where it is not clear which', (_, given) => {
    const several = [
      { name: 'http', number: 8080 },
      { name: 'admin', number: 9090 },
    ];
    expect(of(several, given)).toEqual([
      '[shop/dns] port is required: one that the container declares (http 8080/TCP, admin 9090/TCP) [port-range]',
    ]);
  });
});
