import fc from 'fast-check';
import { portNameProblem } from '../../lib/ports/port-name';
import { readCases, titled } from '../cases/cases';
import { holds } from '../holds';

const named = readCases('port-names').filter((row) => 'name' in row.input);

test.each(titled(named))('%s', (_, row) => {
  expect(portNameProblem(row.input.name) === undefined).toBe(row.valid);
});

test.each([
  ['', 'a port name must not be empty'],
  ['a-name-too-long0', "port name 'a-name-too-long0' has more than 15 characters"],
  ['Http', "port name 'Http' may only contain lower-case letters, digits and '-'"],
  ['http_api', "port name 'http_api' may only contain lower-case letters, digits and '-'"],
  ['http\n', "port name 'http\n' may only contain lower-case letters, digits and '-'"],
  ['-http', "port name '-http' must not start or end with '-'"],
  ['http-', "port name 'http-' must not start or end with '-'"],
  ['a--b', "port name 'a--b' must not contain '--'"],
  ['8080', "port name '8080' needs at least one letter"],
])('the message for %j', (name, message) => {
  expect(portNameProblem(name)).toBe(message);
});

test('of several problems the first in the order of the rule is told', () => {
  expect(portNameProblem('A--very--long--NAME')).toContain('more than 15');
  expect(portNameProblem('-A-')).toContain('may only contain');
  expect(portNameProblem('-1--1')).toContain('start or end');
  expect(portNameProblem('1--1')).toContain("'--'");
});

// The rule as a single regular expression, for comparison.
const IANA = /^(?=.{1,15}$)(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

const validName = fc
  .string({ unit: fc.constantFrom('a', 'z', '0', '9', '-'), minLength: 1, maxLength: 15 })
  .filter((name) => IANA.test(name));

test('names made by the rule pass', () => {
  holds(fc.property(validName, (name) => portNameProblem(name) === undefined));
});

test('fails for names made by the rule and then spoilt', () => {
  const spoil = fc.constantFrom<(name: string) => string>(
    (name) => `-${name}`,
    (name) => `${name}-`,
    (name) => `${name}--a`,
    (name) => `${name}_`,
    (name) => `${name}.a`,
    (name) => name.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    (name) => name.replace(/[a-z]/g, '1'),
    (name) => name.padEnd(16, 'x'),
    (name) => `${name}\n`,
    (name) => ` ${name}`,
  );
  holds(fc.property(validName, spoil, (name, change) => portNameProblem(change(name)) !== undefined));
});

test('any text is judged as the rule in one expression judges it', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', '_', '\n', 'é'), maxLength: 17 }),
  );
  holds(
    fc.property(text, (name) => (portNameProblem(name) === undefined) === IANA.test(name)),
    1000,
  );
});
