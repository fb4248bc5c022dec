import { SseParser } from './sse-parser';
import type { SseItem } from './sse-parser';

function parse(bytes: Uint8Array, cuts: readonly number[]): { items: SseItem[]; parser: SseParser } {
  const parser = new SseParser();
  const items: SseItem[] = [];
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    items.push(...parser.push(bytes.subarray(from, cut)));
    from = cut;
  }
  return { items, parser };
}

const stream =
  '\uFEFFretry: 1500\r\n\r\n' +
  'event: snapshot\r\nid: 7\r\ndata: {"status":"läuft €"}\r\n\r\n' +
  ': heartbeat\n\n' +
  'event: progress\rid: 8\rdata: a\rdata:  b\r\r' +
  'data\n\n' +
  'id: 9\nevent: ignored\n\n' +
  'data: 🟢\nunknown: x\n\n' +
  'event: cut\ndata: never finished\n';
const expected: SseItem[] = [
  { kind: 'event', name: 'snapshot', data: '{"status":"läuft €"}', lastEventId: '7' },
  { kind: 'comment' },
  { kind: 'event', name: 'progress', data: 'a\n b', lastEventId: '8' },
  { kind: 'event', name: 'message', data: '', lastEventId: '8' },
  { kind: 'event', name: 'message', data: '🟢', lastEventId: '9' },
];

describe('SseParser', () => {
  const bytes = new TextEncoder().encode(stream);

  it('reads events, comments, ids and the retry time with every kind of line end', () => {
    const { items, parser } = parse(bytes, []);
    expect(items).toEqual(expected);
    expect(parser.retryMs).toBe(1500);
    expect(parser.lastEventId).toBe('9');
  });

  it('gives the same when the bytes are cut at any one place', () => {
    for (let cut = 0; cut <= bytes.length; cut++) expect(parse(bytes, [cut]).items).toEqual(expected);
  });

  it('gives the same when every byte comes alone', () => {
    expect(parse(bytes, [...bytes.keys()]).items).toEqual(expected);
  });

  it('takes no id with a NUL and no retry that is no number', () => {
    const { parser } = parse(new TextEncoder().encode('id: a\0b\nretry: soon\ndata: x\n\n'), []);
    expect(parser.lastEventId).toBeNull();
    expect(parser.retryMs).toBeNull();
  });
});
