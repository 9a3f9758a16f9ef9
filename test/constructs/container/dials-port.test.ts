import { Handler, Probe } from '../../../lib';

test('a command dials no port, and everything else dials one', () => {
  const dials = (user: object): unknown => (user as { readonly dialsPort?: unknown }).dialsPort;
  const commands = [Probe.fromCommand(['true']), Handler.fromCommand(['true'])];
  const others = [
    Probe.fromHttpGet('/'),
    Probe.fromTcpSocket(),
    Probe.fromGrpc(),
    Handler.fromHttpGet('/', { port: 'http' }),
    Handler.fromTcpSocket(),
  ];
  expect(commands.map(dials)).toEqual([false, false]);
  expect(others.map(dials)).toEqual([true, true, true, true, true]);
});
