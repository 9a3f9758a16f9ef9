import { main } from '../../lib/cli/main';

jest.mock('elkjs/lib/elk.bundled.js', () => {
  throw Object.assign(new Error("Cannot find module 'elkjs/lib/elk.bundled.js'"), { code: 'MODULE_NOT_FOUND' });
});

test('without elkjs a sentence says what to install, and the other forms are drawn', async () => {
  const written = { out: '', err: '' };
  const io = {
    cwd: process.cwd(),
    env: {},
    stdin: { isTTY: false },
    stdout: { write: (text: string) => void (written.out += text) },
    stderr: { write: (text: string) => void (written.err += text) },
  };
  const file = `${__dirname}/faults.yaml`;
  expect(await main(['map', file, '--format', 'svg'], io)).toBe(2);
  expect(written.err).toBe(
    'cdk8s-ports: to lay a picture out, install elkjs: npm install --save-dev elkjs; mermaid, dot and json work without it\n',
  );
  expect(written.out).toBe('');
  expect(await main(['map', file, '--format', 'dot'], io)).toBe(0);
  expect(written.out).toMatch(/^digraph ports/);
});
