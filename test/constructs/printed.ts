/** Collects what the program prints during a test, instead of showing it. */
export function notePrinted(): () => readonly string[] {
  let printed: jest.SpyInstance;
  beforeEach(() => {
    printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    printed.mockRestore();
  });
  return () => (printed.mock.calls as string[][]).map(([text = '']) => text);
}
