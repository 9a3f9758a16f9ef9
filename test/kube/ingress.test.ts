import { ingressFaults } from '../../lib/kube/ingress';
import { type Case, errorsOf, expectVerdict, readCases, titled, versionOf } from '../cases/cases';
import { expectWellSaid } from './well-said';

const rows = [
  ...readCases('ingress-backends'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-ing-')),
];

/** Ingresses that an update may keep, although they could not be created: the checker judges every manifest as if it were new. */
const RATCHETED: Readonly<Record<string, string>> = {
  'ingupdate-003': 'the class is compared when an Ingress is created only',
  'ingupdate-016': 'a name of a secret that was wrong before may be changed to another wrong one',
};

/** The table writes keys of annotations without quotes, so such a path cannot be parsed. */
function unquoted(row: Case): Case {
  return { ...row, field: row.field.replace(/\[(kubernetes[^\]]*)\]/, "['$1']") };
}

test.each(titled(rows.filter(({ id }) => !(id in RATCHETED))))('%s', (_, row) => {
  const manifest: unknown = row.input.new ?? row.input;
  expectVerdict(unquoted(row), ingressFaults(manifest, { kubernetesVersion: versionOf(row) }));
});

test.each(Object.entries(RATCHETED))('%s would not be created, as it says: %s', (id) => {
  const row = rows.find((one) => one.id === id)!;
  expect(errorsOf(ingressFaults(row.input.new))).toHaveLength(1);
});

test('of an Ingress before v1 nothing is said', () => {
  expect(ingressFaults({ apiVersion: 'networking.k8s.io/v1beta1', spec: {} })).toEqual([]);
});

test('whatever the YAML holds, it is well said', () => {
  const service = { name: 'web', port: { name: 'http' } };
  const example = {
    apiVersion: 'networking.k8s.io/v1',
    metadata: { name: 'web', annotations: { 'a.example/b': 'c' } },
    spec: {
      ingressClassName: 'nginx',
      defaultBackend: { service: { name: 'web', port: { number: 80 } } },
      tls: [{ hosts: ['a.example'], secretName: 'tls' }],
      rules: [
        {
          host: '*.example',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service } },
              { path: '/a', pathType: 'Exact', backend: { resource: { apiGroup: 'a.b', kind: 'Bucket', name: 'c' } } },
            ],
          },
        },
      ],
    },
  };
  expect(ingressFaults(example)).toEqual([]);
  expectWellSaid(example, (ingress) => ingressFaults(ingress));
});
