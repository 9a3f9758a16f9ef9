import { findProgram } from '../../lib/cluster/kubectl/find-program';

const among =
  (...files: readonly string[]) =>
  (file: string): boolean =>
    files.includes(file);

test('the first on the PATH', () => {
  const there = among('/b/helm', '/c/helm', 'a/helm', 'helm');
  expect(findProgram('helm', { PATH: '/a:/b:/c' }, 'linux', there)).toBe('/b/helm');
  expect(findProgram('helm', { PATH: '/a' }, 'linux', there)).toBeUndefined();
  expect(findProgram('helm', {}, 'linux', there)).toBeUndefined();
});

test('never that of the current folder', () => {
  const there = among('./helm', 'helm', 'bin/helm', 'helm.exe', '.\\helm.exe');
  expect(findProgram('helm', { PATH: '.::bin' }, 'linux', there)).toBeUndefined();
  expect(findProgram('helm', { PATH: '.;;bin' }, 'win32', there)).toBeUndefined();
});

test('on Windows by its ending, and no batch file', () => {
  const there = among('C:\\a b\\helm.exe', 'C:\\c\\helm.cmd', 'C:\\c\\helm');
  expect(findProgram('helm', { Path: 'C:\\c;"C:\\a b"' }, 'win32', there)).toBe('C:\\a b\\helm.exe');
  expect(findProgram('helm', { Path: 'C:\\c' }, 'win32', there)).toBeUndefined();
});
