import { isPublicAddress } from './public-address';

describe('an address that a message may go to', () => {
  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])(
    'is %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this host', ['127.0.0.1', '127.9.9.9', '0.0.0.0', '::1', '::']],
    ['a private network', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1']],
    ['a link', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
    ['a carrier’s network', ['100.64.0.1', '100.127.255.255']],
    [
      'an IPv4 address in IPv6',
      ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '::7f00:1'],
    ],
    ['a group or nobody', ['224.0.0.1', '255.255.255.255', '240.0.0.1', 'ff02::1']],
    ['a test network', ['192.0.2.1', '198.18.0.1', '203.0.113.9', '2001:db8::1']],
    ['no address', ['example.com', '', '1.2.3', '0x7f.1']],
  ])('is not %s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});
