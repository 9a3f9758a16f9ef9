import fc from 'fast-check';
import { NODE_PORT_RANGE, nodePortProblem, PORT_RANGE, portNumberProblem } from '../../lib/ports/port-number';
import { readCases, titled } from '../cases/cases';
import { holds } from '../holds';

const numbered = readCases('port-names').filter((row) => 'port' in row.input);

test.each(titled(numbered))('%s', (_, row) => {
  expect(portNumberProblem(row.input.port) === undefined).toBe(row.valid);
});

test('every row of the table has a name or a number', () => {
  const named = readCases('port-names').filter((row) => 'name' in row.input);
  expect(named.length + numbered.length).toBe(readCases('port-names').length);
});

test.each([
  [0, 'port 0 is outside 1..65535'],
  [-1, 'port -1 is outside 1..65535'],
  [65536, 'port 65536 is outside 1..65535'],
  [80.5, 'port 80.5 is not a whole number'],
  [NaN, 'port NaN is not a whole number'],
  [Infinity, 'port Infinity is not a whole number'],
])('the message for port %d', (port, message) => {
  expect(portNumberProblem(port)).toBe(message);
});

test('node ports are judged by the default range, or by the one given', () => {
  expect(nodePortProblem(30000)).toBeUndefined();
  expect(nodePortProblem(32767)).toBeUndefined();
  expect(nodePortProblem(29999)).toBe('nodePort 29999 is outside 30000..32767');
  expect(nodePortProblem(32768)).toBe('nodePort 32768 is outside 30000..32767');
  expect(nodePortProblem(80, { min: 1, max: 100 })).toBeUndefined();
  expect(nodePortProblem(101, { min: 1, max: 100 })).toBe('nodePort 101 is outside 1..100');
  expect(nodePortProblem(NaN)).toBe('nodePort NaN is outside 30000..32767');
});

test('the ranges', () => {
  expect(PORT_RANGE).toEqual({ min: 1, max: 65535 });
  expect(NODE_PORT_RANGE).toEqual({ min: 30000, max: 32767 });
});

test('whole numbers of the range pass, all others fail', () => {
  holds(fc.property(fc.integer({ min: 1, max: 65535 }), (port) => portNumberProblem(port) === undefined));
  const outside = fc.oneof(fc.integer({ max: 0 }), fc.integer({ min: 65536 }), fc.double({ noInteger: true }));
  holds(fc.property(outside, (port) => portNumberProblem(port) !== undefined));
});
