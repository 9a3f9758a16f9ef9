import { isCidr, readIpAddress } from '../../lib/kube/ip-address';

test.each<[string, readonly number[] | undefined]>([
  ['10.96.0.9', [10, 96, 0, 9]],
  ['010.096.00.9', [10, 96, 0, 9]],
  ['10.96.0', undefined],
  ['10.96.0.256', undefined],
  ['10.96.0.9.1', undefined],
  ['10.96.0.', undefined],
  ['', undefined],
  ['None', undefined],
  ['::', Array<number>(16).fill(0)],
  ['::1', [...Array<number>(15).fill(0), 1]],
  ['fd00:10:96::9', [0xfd, 0, 0, 0x10, 0, 0x96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]],
  ['1:2:3:4:5:6:7:8', [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8]],
  ['1:2:3:4:5:6:7::', [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0]],
  ['1:2:3:4:5:6:7:8::', undefined],
  ['1:2:3:4:5:6:7', undefined],
  ['1::2::3', undefined],
  [':1:2:3:4:5:6:7', undefined],
  ['12345::', undefined],
  ['fe80::1%eth0', undefined],
  ['64:ff9b::192.0.2.1', [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, 192, 0, 2, 1]],
  ['::ffff:10.96.0.9', [10, 96, 0, 9]],
  ['192.0.2.1::', undefined],
])('address %p', (text, bytes) => {
  expect(readIpAddress(text)).toEqual(bytes);
});

test.each([
  ['10.0.0.0/8', true],
  ['0.0.0.0/0', true],
  ['10.0.0.1/32', true],
  ['2001:db8::/64', true],
  ['::/0', true],
  ['::ffff:10.0.0.0/104', true],
  ['10.0.0.0', false],
  ['10.0.0.0/33', false],
  ['10.0.0.0/-1', false],
  ['10.0.0.0/8/8', false],
  ['2001:db8::/129', false],
  ['x/8', false],
])('range %p', (text, expected) => {
  expect(isCidr(text)).toBe(expected);
});
