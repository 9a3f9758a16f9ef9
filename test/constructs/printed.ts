/** What is printed while a test runs, and nowhere else. */
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
