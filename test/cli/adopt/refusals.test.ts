import * as path from 'node:path';
import { newErrors, readErrors } from '../../../lib/cli/adopt/compiler';
import { refusalOf } from '../../../lib/cli/adopt/refusals';

const error = (...lines: string[]) => ({ line: 1, column: 1, code: 'TS2322', lines });

test.each([
  [
    "Type '9999' is not assignable to type '8080 | Invalid<\"a container added later? pass its handle: container.port(9999)\">'.",
    'no container declares port 9999; declared: 8080',
    /unchecked\(9999, 'why'\).*container\.port/,
    true,
  ],
  [
    'Type \'"htp"\' is not assignable to type \'"http" | 8080\'. Did you mean \'"http"\'?',
    "no container declares a port named 'htp'; declared: 'http', 8080",
    /^write 'http'$/,
    false,
  ],
  [
    'Type \'"htpp"\' is not assignable to type \'"http" | 8080 | Invalid<"Did you mean \'http\'?">\'.',
    "no container declares a port named 'htpp'; declared: 'http', 8080",
    /write/,
    false,
  ],
  [
    "Type 'number' is not assignable to type 'Invalid<\"targetPort is not set, so it is 80, which the workload does not declare: set targetPort\">'.",
    'targetPort is not set, so it is 80, which the workload does not declare',
    /^set targetPort$/,
    true,
  ],
  [
    'Type \'"a"\' is not assignable to type \'"b" | "c"\'.',
    'Type \'"a"\' is not assignable to type \'"b" | "c"\'.',
    /moving-over/,
    false,
  ],
  [
    "Cannot find module 'cdk8s-ports/33' or its corresponding type declarations.",
    "'cdk8s-ports/33' is not found",
    /install/,
    false,
  ],
])('%s', (text, what, fix, isUndeclaredNumber) => {
  expect(refusalOf(error(text))).toEqual({ what, fix: expect.stringMatching(fix), isUndeclaredNumber });
});

test('the last line of an error is the nearest to the fault', () => {
  const both = error(
    "Type 'Probe<80>' is not assignable to type 'Probe<8080>'.",
    "Type '80' is not assignable to type '8080'.",
  );
  expect(refusalOf(both).what).toBe('no container declares port 80; declared: 8080');
});

test('what a compiler prints is read, on Windows too', () => {
  const text = ['src\\a (1).ts(3,14): error TS2322: one', '  more', 'error TS5083: whole', ''].join('\r\n');
  expect(readErrors(text, 'folder')).toEqual([
    { file: path.resolve('folder', 'src\\a (1).ts'), line: 3, column: 14, code: 'TS2322', lines: ['one', 'more'] },
    { line: 0, column: 0, code: 'TS5083', lines: ['whole'] },
  ]);
});

test('an error is not new where its line was wrong before, wherever the line stands now', () => {
  const at = (line: number, source: string) => ({ file: 'a.ts', ...error('x'), line, source });
  const before = [at(2, 'bad();'), at(1, "import 'cdk8s-plus-27';")];
  const after = [at(9, 'bad();'), at(1, "import 'cdk8s-ports';"), at(10, 'bad();'), at(11, 'worse();')];
  expect(newErrors(before, after)).toEqual(after.slice(2));
});
