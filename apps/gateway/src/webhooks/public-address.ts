import { BlockList, isIP } from 'node:net';

/** What is no address of a host on the public internet (IANA's special-purpose registries), and what hides another address in it. */
const special: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** A list of each family: an IPv4 address would be found in what maps it into IPv6 too. */
const notPublic = { 4: new BlockList(), 6: new BlockList() };
for (const [network, prefix] of special) {
  if (network.includes(':')) notPublic[6].addSubnet(network, prefix, 'ipv6');
  else notPublic[4].addSubnet(network, prefix, 'ipv4');
}

/** Whether an IP address is one that anybody on the internet has, so that nothing of ours answers there. One of a zone is none. */
export function isPublicAddress(address: string): boolean {
  const family = address.includes('%') ? 0 : isIP(address);
  if (family !== 4 && family !== 6) return false;
  return !notPublic[family].check(address, family === 4 ? 'ipv4' : 'ipv6');
}
