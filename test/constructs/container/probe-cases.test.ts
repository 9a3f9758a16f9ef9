import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { type Case, isAccepted, readCases, titled } from '../../cases/cases';
import { kubernetesFaults } from '../../schemas/kubernetes';

/*
 * The ports of probes in Kubernetes' own tests, written with the constructs. Synth refuses what the API server refuses, and writes what it
 * accepts unchanged. The exception is a port that the container does not declare: it is refused unless the program marks it as
 * intended, because an undeclared name makes every probe fail. Numbers are declared here.
 */

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape differs from row to row
type Manifest = any;

/** The container of a row and its probe, in the form of a manifest. */
interface Probed {
  readonly ports: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly probe: Manifest;
}

function probed({ input }: Case): Probed {
  if ('container' in input)
    return { ports: input.container.ports, probe: { httpGet: { port: input.port, path: '/' } } };
  const [{ ports, readinessProbe }] = input.spec.containers;
  return { ports, probe: readinessProbe };
}

const rows = [...readCases('probe-ports'), ...readCases('derived').filter(({ id }) => id.startsWith('derived-probe-'))];

const portOf = ({ probe: { httpGet, tcpSocket, grpc } }: Probed): string | number =>
  (httpGet ?? tcpSocket ?? grpc).port;
const isDeclared = (row: Case): boolean => {
  const port = portOf(probed(row));
  return probed(row).ports.some(({ name, containerPort }) => name === port || containerPort === port);
};

/** The probe of the row's container in the synthesized manifest. */
function written(row: Case, asPort = (port: string | number): string | number => port): Manifest {
  const { ports, probe } = probed(row);
  const chart = new Chart(new App(), 'shop');
  const port = asPort(portOf({ ports, probe }));
  const { httpGet, tcpSocket } = probe;
  const typed = httpGet
    ? kplus.Probe.fromHttpGet(httpGet.path, { port })
    : tcpSocket
      ? kplus.Probe.fromTcpSocket({ port })
      : kplus.Probe.fromGrpc({ port: port as number });
  const containers: kplus.ContainerProps[] = [
    {
      image: 'web:1',
      ports: ports.map(({ name, containerPort }) => ({ number: containerPort, ...(name && { name }) })),
      readiness: typed,
    },
  ];
  new kplus.Deployment(chart, 'web', { containers });
  const [deployment] = Testing.synth(chart);
  expect(kubernetesFaults(deployment, '1.37')).toEqual([]);
  return deployment.spec.template.spec.containers[0].readinessProbe;
}

const accepted = rows.filter(isAccepted);

test.each(titled(accepted.filter(isDeclared)))('%s', (_, row) => {
  expect(written(row)).toMatchObject(probed(row).probe);
});

test.each(titled(accepted.filter((row) => !isDeclared(row))))('%s, and is declared nowhere', (_, row) => {
  expect(() => written(row)).toThrow(/\[shop\/web\] .*\[probe-port-(undeclared|name)\]/);
  const onPurpose = (port: string | number): never => kplus.unchecked(port, 'declared by a webhook') as never;
  expect(written(row, onPurpose)).toMatchObject(probed(row).probe);
});

test.each(titled(rows.filter((row) => !isAccepted(row))))('%s', (_, row) => {
  expect(() => written(row)).toThrow(/\[shop\/web\] .*\[(port-range|port-name-syntax|probe-port-name)\]/);
});

test('the table has each', () => {
  expect(accepted.filter(isDeclared).length).toBeGreaterThan(4);
  expect(accepted.filter((row) => !isDeclared(row)).length).toBeGreaterThan(4);
  expect(rows.filter((row) => !isAccepted(row)).length).toBeGreaterThan(6);
});
