import fc from 'fast-check';
import {
  dns1035LabelProblem,
  dns1123LabelProblem,
  dns1123SubdomainProblem,
  qualifiedNameProblem,
} from '../../lib/ports/dns-name';
import { servicePortNameProblem } from '../../lib/ports/service-port-name';
import { readCases, titled } from '../cases/cases';
import { holds } from '../holds';

const RULES: Readonly<Record<string, (value: string) => string | undefined>> = {
  'dns1123-label': (value) => dns1123LabelProblem(value),
  'dns1035-label': (value) => dns1035LabelProblem(value),
  'dns1123-subdomain': (value) => dns1123SubdomainProblem(value),
  'qualified-name': (value) => qualifiedNameProblem(value),
};
const LEFT_OUT = { 'wildcard-dns1123-subdomain': 'hosts of an Ingress only, written with the Ingress' };

const rows = readCases('dns-labels');

test.each(titled(rows.filter((row) => row.input.rule in RULES)))('%s', (_, row) => {
  expect(RULES[row.input.rule as string]?.(row.input.value) === undefined).toBe(row.valid);
});

test.each(Object.entries(LEFT_OUT))('rows of the rule %s are left out: %s', (rule) => {
  expect(rows.filter((row) => row.input.rule === rule)).toHaveLength(5);
  expect(rows.every((row) => row.input.rule in RULES || row.input.rule in LEFT_OUT)).toBe(true);
});

test.each(titled(rows.filter((row) => row.input.rule === 'dns1123-label')))('a Service port name: %s', (_, row) => {
  expect(servicePortNameProblem(row.input.value) === undefined).toBe(row.valid);
});

test.each([
  ['', 'a Service port name must not be empty'],
  ['a'.repeat(64), `Service port name '${'a'.repeat(64)}' has more than 63 characters`],
  ['Http', "Service port name 'Http' may only contain lower-case letters, digits and '-'"],
  ['-a', "Service port name '-a' must not start or end with '-'"],
  ['a-', "Service port name 'a-' must not start or end with '-'"],
])('the message for the Service port name %j', (name, message) => {
  expect(servicePortNameProblem(name)).toBe(message);
});

test('what a container port may not be called, a Service port may', () => {
  for (const name of ['80', 'a--b', 'prometheus-metrics', 'a'.repeat(63)]) {
    expect(servicePortNameProblem(name)).toBeUndefined();
  }
});

test.each([
  [dns1123LabelProblem('', 'namespace'), 'the namespace must not be empty'],
  [dns1123LabelProblem('A'), "DNS label 'A' may only contain lower-case letters, digits and '-'"],
  [dns1123LabelProblem('-a'), "DNS label '-a' must not start or end with '-'"],
  [dns1035LabelProblem('1a', 'Service name'), "Service name '1a' must start with a letter"],
  [dns1123SubdomainProblem('a..b'), "DNS name 'a..b' must not start or end with '.' nor contain '..'"],
  [dns1123SubdomainProblem('a.-b'), "DNS name 'a.-b' has a part that starts or ends with '-'"],
  [dns1123SubdomainProblem('a_b'), "DNS name 'a_b' may only contain lower-case letters, digits, '-' and '.'"],
  [dns1123SubdomainProblem('a'.repeat(254)), `DNS name '${'a'.repeat(254)}' has more than 253 characters`],
  [qualifiedNameProblem('', 'appProtocol'), 'the appProtocol must not be empty'],
  [qualifiedNameProblem('a/b/c'), "qualified name 'a/b/c' has more than one '/'"],
  [qualifiedNameProblem('a.com/'), "qualified name 'a.com/' has no name after '/'"],
  [qualifiedNameProblem('/a'), 'the qualified name prefix must not be empty'],
  [
    qualifiedNameProblem('A.com/a'),
    "qualified name prefix 'A.com' may only contain lower-case letters, digits, '-' and '.'",
  ],
  [qualifiedNameProblem('-a'), "qualified name '-a' must start and end with a letter or a digit"],
  [qualifiedNameProblem('a b'), "qualified name 'a b' may only contain letters, digits, '-', '_' and '.'"],
])('the message %#', (actual, message) => {
  expect(actual).toBe(message);
});

test('any text is judged as the anchored expressions of Kubernetes judge it', () => {
  const unit = fc.constantFrom('a', 'Z', '1', '-', '_', '.', '/', '\n');
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit, maxLength: 8 }),
    fc.string({ unit, minLength: 60, maxLength: 66 }),
  );
  const label = /^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
  const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
  const name = /^(?=.{1,63}$)([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
  holds(
    fc.property(text, (value) => {
      const parts = value.split('/');
      const isQualified =
        parts.length <= 2 && name.test(parts.at(-1)!) && (parts.length === 1 || subdomain.test(parts[0]!));
      expect(dns1123LabelProblem(value) === undefined).toBe(label.test(value));
      expect(servicePortNameProblem(value) === undefined).toBe(label.test(value));
      expect(dns1035LabelProblem(value) === undefined).toBe(label.test(value) && /^[a-z]/.test(value));
      expect(dns1123SubdomainProblem(value) === undefined).toBe(subdomain.test(value));
      expect(qualifiedNameProblem(value) === undefined).toBe(isQualified);
    }),
    2000,
  );
});
