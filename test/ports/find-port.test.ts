import { findPort, resolveProbePort } from '../../lib/ports/find-port';
import { POD as pod } from './pod';

test('a number means itself, declared or not', () => {
  expect(findPort(pod, 9999, 'TCP')).toBe(9999);
  expect(findPort({}, 80, 'UDP')).toBe(80);
});

test('the first container that declares the name with the protocol wins', () => {
  expect(findPort(pod, 'http', 'TCP')).toBe(8080);
  expect(findPort(pod, 'dns', 'UDP')).toBe(53);
  expect(findPort(pod, 'dns', 'TCP')).toBe(54);
  expect(findPort(pod, 'http', 'UDP')).toBeUndefined();
  expect(findPort(pod, 'HTTP', 'TCP')).toBeUndefined();
});

test('sidecars come last, plain init containers never, and before 1.33 neither', () => {
  expect(findPort(pod, 'admin', 'TCP')).toBe(15000);
  expect(findPort(pod, 'admin', 'TCP', { sidecars: false })).toBeUndefined();
  expect(findPort(pod, 'http', 'TCP', { sidecars: false })).toBe(8080);
  expect(findPort(pod, 'setup', 'TCP')).toBeUndefined();
});

test('a probe finds a name in its own container only, whatever the protocol', () => {
  const [web, , none] = pod.containers!;
  expect(resolveProbePort(web!, 'dns')).toBe(53);
  expect(resolveProbePort(web!, 'admin')).toBeUndefined();
  expect(resolveProbePort(none!, 'http')).toBeUndefined();
  expect(resolveProbePort(none!, 8080)).toBe(8080);
  expect(resolveProbePort(none!, 0)).toBeUndefined();
  expect(resolveProbePort(none!, NaN)).toBeUndefined();
});
