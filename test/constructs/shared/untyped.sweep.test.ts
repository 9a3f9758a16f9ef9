import * as cdk8s from 'cdk8s';
import { type Program, PROGRAMS, VALUES } from './untyped-programs';

/** What the program throws, at once or at synth; `undefined` if nothing. */
function thrownBy(program: Program, value: (chart: cdk8s.Chart) => unknown): unknown {
  const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
  try {
    program(chart, value(chart));
    cdk8s.Testing.synth(chart);
  } catch (error) {
    return error;
  }
  return undefined;
}

const FROM_INSIDE =
  /Cannot (read|set|convert|use|destructure|mix|assign)|is not (a function|iterable|defined|a constructor)|undefined \(reading|\[object |Symbol\(|Spread syntax|Reduce of|Invalid (time|regular)|of type 'IntOrString'/;

beforeEach(() => {
  jest.spyOn(console, 'warn').mockImplementation();
});
afterEach(() => {
  jest.restoreAllMocks();
});

test.each(Object.keys(PROGRAMS))('%s', (name) => {
  const found = VALUES.flatMap(([title, value]) => {
    const error = thrownBy(PROGRAMS[name]!, value);
    if (error === undefined) return [];
    const { message } = error as Error;
    // The message must name the construct, by its path or its name, or the function.
    const isNamed =
      /'shop|\[shop|shop-|deployment app |container '|Container: |^(\w+\.)?\w+(\(.*\)|:| in '| of the app )|PortsValidation/.test(
        message,
      );
    if (!isNamed) return [`${title}: names nothing: ${message}`];
    const isOurs = (error as object).constructor === Error && !FROM_INSIDE.test(message);
    return isOurs ? [] : [`${title}: ${(error as Error).name}: ${message}`];
  });
  expect(found).toEqual([]);
});
