import { probePorts } from '../../../lib/graph/probe-ports';
import { probedPortOf } from '../../../lib/graph/resolve/probe-port';
import { readCases, titled } from '../../cases/cases';
import { deployment, graphOf } from '../graph-of';

const probed = (containers: readonly object[]): ReturnType<typeof probedPortOf> => {
  const [web] = graphOf([deployment({ containers })]).workloads;
  return probedPortOf(probePorts(web!)[0]!);
};

test.each(titled(readCases('probe-ports')))('%s', (_, row) => {
  const { container, port } = row.input;
  expect(probed([{ ...container, readinessProbe: { tcpSocket: { port } } }])?.number ?? 'error').toBe(row.expected);
});

test.each<[string, number | string, string]>([
  ['its own port', 'http', '8080 http'],
  ['a port of UDP', 'dns', '53 dns'],
  ['a number', 8080, '8080 http'],
  ['a number that nobody declares', 9999, '9999'],
  ['a port of the container beside it', 'admin', 'nothing'],
  ['no number that is one', 0, 'nothing'],
])('a probe that asks %s', (_, port, expected) => {
  const found = probed([
    {
      readinessProbe: { httpGet: { port } },
      ports: [
        { name: 'http', containerPort: 8080 },
        { name: 'dns', containerPort: 53, protocol: 'UDP' },
      ],
    },
    { ports: [{ name: 'admin', containerPort: 15000 }] },
  ]);
  const name = found?.declared === undefined ? '' : ` ${found.declared.name}`;
  expect(found === undefined ? 'nothing' : `${found.number}${name}`).toBe(expected);
});
