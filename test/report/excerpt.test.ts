import { excerpt } from '../../lib/report/excerpt';

describe('excerpt', () => {
  const at = (text: string, part: string): ReturnType<typeof excerpt> => {
    const offset = text.indexOf(part);
    const line = text.slice(0, offset).split('\n').length;
    return excerpt(text, { line, column: 0, endLine: line, endColumn: 0, offset, endOffset: offset + part.length });
  };

  test('of a long line shows the part that counts', () => {
    const text = `{"a":"${'x'.repeat(300)}","port":"htpp","b":"${'y'.repeat(300)}"}`;
    const [line] = at(text, '"htpp"');
    expect(line!.text.length).toBeLessThan(120);
    const { start, length } = line!.underline!;
    expect(line!.text.slice(start, start + length)).toBe('"htpp"');
  });

  test('leaves out tabs and carriage returns', () => {
    expect(at('a: 1\r\nb:\tx\r\n', 'x')).toEqual([
      { number: 1, text: 'a: 1' },
      { number: 2, text: 'b: x', underline: { start: 3, length: 1 } },
    ]);
  });

  test('does not show the end of another document', () => {
    expect(at('a: 1\n---\nb: x\n', 'x').map(({ number }) => number)).toEqual([3]);
  });
});
