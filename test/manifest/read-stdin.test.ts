import * as fs from 'node:fs';
import { readSources } from '../../lib/manifest/read-manifests';
import { readStdin } from '../../lib/manifest/read-stdin';

jest.mock('node:fs', () => ({ ...jest.requireActual<typeof fs>('node:fs'), readSync: jest.fn() }));
const readSync = jest.mocked(fs.readSync as (fd: number, buffer: Buffer) => number);

const gives = (bytes: Buffer) => (_: number, buffer: Buffer) => bytes.copy(buffer);
const fails = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

beforeEach(() => {
  readSync.mockReset();
});

test('reads to the end, and waits for a writer that is not ready', () => {
  const text = Buffer.from('kind: Sérvice');
  readSync.mockImplementationOnce(fails('EAGAIN'));
  // The chunk ends between the two bytes of a character.
  readSync.mockImplementationOnce(gives(text.subarray(0, 8)));
  readSync.mockImplementationOnce(fails('EAGAIN'));
  readSync.mockImplementationOnce(gives(text.subarray(8)));
  readSync.mockReturnValue(0);
  expect(readStdin().toString()).toBe('kind: Sérvice');
});

test('a pipe on Windows ends with an error', () => {
  readSync.mockImplementationOnce(gives(Buffer.from('a')));
  readSync.mockImplementationOnce(fails('EOF'));
  expect(readStdin().toString()).toBe('a');
});

test('what is not UTF-8 is known as such', () => {
  for (const [bytes, isUtf8] of [
    [Buffer.from('name: é', 'latin1'), false],
    [Buffer.from('name: é \uFFFD'), undefined],
  ] as const) {
    readSync.mockImplementationOnce(gives(bytes)).mockReturnValueOnce(0);
    expect(readSources(['-']).sources).toEqual([{ file: '<stdin>', text: bytes.toString(), isUtf8 }]);
  }
});

test('what else goes wrong is an error', () => {
  readSync.mockImplementation(fails('EISDIR'));
  expect(() => readStdin()).toThrow('EISDIR');
});
