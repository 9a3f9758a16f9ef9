import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { tuneForShortRun } from '../../lib/cli/short-run';

jest.mock('node:v8', () => ({ setFlagsFromString: jest.fn() }));
const set = setFlagsFromString as jest.MockedFunction<typeof setFlagsFromString>;

afterEach(() => {
  set.mockClear();
});

test('the flags are those of the V8 that runs', () => {
  tuneForShortRun();
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const names = set.mock.calls.map(([flag]) => flag.replace(/=.*/, ''));
  expect(names.filter((name) => !stdout.includes(`${name} `))).toEqual([]);
});

test.each([
  ['10.2.154.26-node.39', '--interrupt-budget=250000'],
  ['11.3.244.8-node.33', '--interrupt-budget=250000'],
  ['11.8.172.17-node.20', '--invocation-count-for-turbofan=20000'],
  ['12.4.254.21-node.57', '--invocation-count-for-turbofan=20000'],
  ['13.6.233.17-node.53', '--invocation-count-for-turbofan=20000'],
])('V8 %s waits longer', (v8, flag) => {
  tuneForShortRun({ v8 });
  expect(set).toHaveBeenCalledWith(flag);
});

test('nothing is said of them, whatever V8 that is', () => {
  const { stderr, status } = spawnSync(process.execPath, [require.resolve('../../dist/cli/bin.js'), '--version'], {
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

test('what has no flags is slower, and nothing else', () => {
  set.mockImplementation(() => {
    throw new Error('not implemented');
  });
  expect(() => {
    tuneForShortRun({ v8: '12.4.254.21-node.57' });
  }).not.toThrow();
  set.mockReset();
});

test.each(['14.1.146.11-node.14', '9.4.146.26', undefined])('V8 %s is left as it is', (v8) => {
  tuneForShortRun(v8 === undefined ? {} : { v8 });
  expect(set).not.toHaveBeenCalled();
});
