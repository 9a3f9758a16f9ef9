import { check } from '../../lib/check/check';
import { parseAll } from '../../lib/manifest/read-manifests';
import { fileOf, type Manifest, named, service } from './objects';

/** What a finding about the `sectionName` of a BackendTLSPolicy says to do. */
function remedyFor(sectionName: string, ...ports: readonly Manifest[]): string | undefined {
  const policy = named('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', 'web', {
    spec: { targetRefs: [{ group: '', kind: 'Service', name: 'web', sectionName }] },
  });
  const { findings } = check(parseAll([{ file: 'a.yaml', text: fileOf(service('web', ports), policy) }]));
  const [first, ...more] = findings;
  expect([more, first?.fix]).toEqual([[], undefined]);
  return first?.remedy;
}

test('a field that takes names only is told names only', () => {
  expect(remedyFor('443', { port: 443, targetPort: 8443 })).toBe('name the port of the Service, and write that name');
  expect(remedyFor('https', { port: 443, targetPort: 8443 })).toBe('name the port of the Service, and write that name');
  const two = [
    { name: 'web', port: 443, targetPort: 8443 },
    { name: 'admin', port: 444, targetPort: 8444 },
  ];
  expect(remedyFor('443', ...two)).toBe("write one of 'web', 'admin'");
});
