import { endpointSliceFaults } from '../../lib/kube/endpoint-slice';
import { expectVerdict, readCases, titled } from '../cases/cases';
import { expectWellSaid } from './well-said';

test.each(titled(readCases('endpointslice-ports')))('%s', (_, row) => {
  expectVerdict(row, endpointSliceFaults(row.input));
});

test('ports without a name share the name that none of them has', () => {
  expect(endpointSliceFaults({ ports: [{ port: 1 }, { name: null, port: 2 }] })).toEqual([
    { field: 'ports[1].name', message: 'only one port may have no name', severity: 'error', topic: 'other' },
  ]);
  expect(endpointSliceFaults({ ports: [{ name: 'a' }, { name: 'a' }] })).toEqual([
    { field: 'ports[1].name', message: "endpoint port name 'a' is used twice", severity: 'error', topic: 'other' },
  ]);
});

test('whatever the YAML holds, it is well said', () => {
  const example = { ports: [{ name: 'http', port: 80, protocol: 'TCP', appProtocol: 'http' }, { name: '' }] };
  expect(endpointSliceFaults(example)).toEqual([]);
  expectWellSaid(example, endpointSliceFaults, /^(ports|$)/);
});
