import { type Case, readCases, titled } from '../cases/cases';
import { findings, fileOf, named } from './objects';

// Rows of the tables with two objects: a reference, and its Service.
const RULES: Readonly<Record<string, string>> = {
  BackendNotFound: 'error route-backend-missing',
  RefNotPermitted: 'error route-without-grant',
};

describe('webhooks', () => {
  test.each(titled(readCases('derived').filter(({ id }) => id.startsWith('derived-webhook-'))))('%s', (_, row) => {
    const hook = named('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', {
      webhooks: [
        {
          name: 'hook.example.com',
          clientConfig: row.input.clientConfig,
          sideEffects: 'None',
          admissionReviewVersions: ['v1'],
        },
      ],
    });
    const { name, namespace } = row.input.clientConfig.service;
    const service = named('v1', 'Service', name, row.input.service, { namespace });

    expect(findings([fileOf(hook, service)])).toEqual(
      row.valid
        ? ['warning service-without-endpoints']
        : ['error webhook-port-missing', 'warning service-without-endpoints'],
    );
  });
});

describe('backends of routes', () => {
  const rows = readCases('httproute-backends').filter(({ input }) => 'kind' in input);
  const unknownKinds = rows.filter(({ expected }) => expected?.reason === 'InvalidKind');

  const run = ({ input, expected }: Case): readonly string[] => {
    const { kind, namespace, backendRef, targetServicePorts, referenceGrantAllows } = input;
    const target: string = backendRef.namespace ?? namespace;
    const route = named(
      'gateway.networking.k8s.io/v1',
      kind,
      'route',
      { spec: { rules: [{ backendRefs: [backendRef] }] } },
      { namespace },
    );
    // The rows omit the protocol of a Service port, which must be that of the route.
    const protocol = kind === 'UDPRoute' ? 'UDP' : 'TCP';
    // A row without Service ports means a Service outside of the row, unless the expected fault is that there is none.
    const service =
      targetServicePorts &&
      named(
        'v1',
        'Service',
        backendRef.name,
        { spec: { ports: targetServicePorts.map((port: object) => ({ ...port, protocol })) } },
        { namespace: target },
      );
    const grant =
      referenceGrantAllows === true &&
      named(
        'gateway.networking.k8s.io/v1beta1',
        'ReferenceGrant',
        'grant',
        {
          spec: {
            from: [{ group: 'gateway.networking.k8s.io', kind, namespace }],
            to: [{ group: '', kind: 'Service' }],
          },
        },
        { namespace: target },
      );
    // A Service in a reference that is not permitted exists, although its row does not have it.
    const external = expected.reason === 'RefNotPermitted' ? [`Service/${target}/*`] : [];
    return findings([fileOf(...[route, service, grant].filter(Boolean))], { complete: true, external }).filter((one) =>
      one.includes(' route-'),
    );
  };

  test.each(titled(rows.filter((row) => !unknownKinds.includes(row))))('%s', (_, row) => {
    const reason: string | undefined = row.expected.reason;
    expect(run(row)).toEqual(reason === undefined ? [] : [RULES[reason]]);
  });

  test.each(titled(unknownKinds))('%s is left alone: an implementation may know the kind', (_, row) => {
    expect(run(row)).toEqual([]);
  });
});
