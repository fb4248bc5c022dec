import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobKeyError, BlobMissingError } from './blob-errors';
import { FileBlobStore } from './file-blob-store';

const text = (value: string) => new TextEncoder().encode(value);

async function* pieces(...values: string[]): AsyncGenerator<Uint8Array> {
  for (const value of values) yield text(value);
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('a blob store in a folder', () => {
  let root: string;
  let store: FileBlobStore;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'barmill-blobs-'));
    store = new FileBlobStore(join(root, 'store'));
  });

  afterEach(() => rm(root, { recursive: true }));

  const files = async () =>
    (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  it('gives back what was put, whole and in pieces', async () => {
    expect(await store.put('columns/ab/abcd.bin', text('hello'))).toEqual({ bytes: 5 });
    expect(Buffer.from(await store.read('columns/ab/abcd.bin')).toString()).toBe('hello');
    expect(await collect(store.get('columns/ab/abcd.bin'))).toBe('hello');
  });

  it('takes a stream, and an empty one', async () => {
    expect(await store.put('a', pieces('one ', '', 'two'))).toEqual({ bytes: 7 });
    expect(await collect(store.get('a'))).toBe('one two');
    expect(await store.put('b', pieces())).toEqual({ bytes: 0 });
    expect((await store.read('b')).length).toBe(0);
    expect(await collect(store.get('b'))).toBe('');
  });

  it('brings back blobs larger than a piece', async () => {
    const large = Uint8Array.from({ length: 700_001 }, (_, i) => (i * 7) % 251);
    await store.put('large', large);
    const parts: Uint8Array[] = [];
    for await (const part of store.get('large')) parts.push(part);
    expect(parts.length).toBeGreaterThan(1);
    expect(Buffer.concat(parts).equals(large)).toBe(true);
    expect(Buffer.from(await store.read('large')).equals(large)).toBe(true);
  });

  it('says what is there', async () => {
    await store.put('x/y', text('1'));
    expect(await store.has('x/y')).toBe(true);
    expect(await store.has('x')).toBe(false);
    expect(await store.has('x/y/z')).toBe(false);
    expect(await store.has('z')).toBe(false);
  });

  it('takes a key twice and then gives the later bytes', async () => {
    await store.put('a', text('first'));
    await store.put('a', text('again'));
    expect(await collect(store.get('a'))).toBe('again');
    expect(await files()).toHaveLength(1);
  });

  it('takes a key from many writers at once and keeps one of them whole', async () => {
    const values = Array.from({ length: 8 }, (_, i) => String(i).repeat(50_000));
    await Promise.all(values.map((value) => store.put('a', pieces(value.slice(0, 20_000), value.slice(20_000)))));
    expect(values).toContain(await collect(store.get('a')));
    expect(await files()).toHaveLength(1);
  });

  it('shows nothing before the source has ended, and lets readers finish with the old bytes', async () => {
    await store.put('a', text('old'));
    const reader = store.get('a')[Symbol.asyncIterator]();
    const seen = (await reader.next()).value as Uint8Array;
    await store.put(
      'a',
      (async function* () {
        yield text('new');
        expect(await collect(store.get('a'))).toBe('old');
      })(),
    );
    expect(Buffer.from(seen).toString()).toBe('old');
    expect((await reader.next()).done).toBe(true);
    expect(await collect(store.get('a'))).toBe('new');
  });

  it('keeps nothing of a source that fails', async () => {
    const failing = (async function* () {
      yield text('half');
      throw new Error('the line went dead');
    })();
    await expect(store.put('a', failing)).rejects.toThrow('the line went dead');
    expect(await store.has('a')).toBe(false);
    expect(await files()).toHaveLength(0);
  });

  it('shows nothing of a writer that was killed, and removes what it left', async () => {
    const incoming = join(root, 'store', '.incoming');
    await store.put('a', text('whole'));
    await writeFile(join(incoming, 'left-behind'), 'half');
    await utimes(join(incoming, 'left-behind'), 1_000, 1_000);
    await writeFile(join(incoming, 'in-progress'), 'half');
    expect(await store.deleteAbandoned(2_000_000)).toBe(1);
    expect(await readdir(incoming)).toEqual(['in-progress']);
    expect(await collect(store.get('a'))).toBe('whole');
    expect(await new FileBlobStore(join(root, 'nothing')).deleteAbandoned(2_000_000)).toBe(0);
  });

  it('tells a missing blob by its own error', async () => {
    await store.put('x/y', text('1'));
    for (const key of ['missing', 'x', 'x/y/z', 'no/such/folder']) {
      await expect(store.read(key)).rejects.toThrow(BlobMissingError);
      await expect(collect(store.get(key))).rejects.toThrow(`expected a blob with the key "${key}", there is none`);
    }
  });

  it('deletes a blob, once or twice, and nothing beside it', async () => {
    await store.put('x/y', text('1'));
    await store.put('x/z', text('2'));
    await store.delete('x/y');
    await store.delete('x/y');
    await store.delete('x');
    expect(await store.has('x/y')).toBe(false);
    expect(await collect(store.get('x/z'))).toBe('2');
  });

  it.each([
    '',
    '/',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    '../a',
    'a/../b',
    'a..b',
    '.incoming/a',
    '-a',
    'A',
    'a b',
    'a\\b',
    'a\0',
    'ä',
    'a/'.repeat(300) + 'a',
    'a'.repeat(201),
  ])('refuses the key %j', async (key) => {
    await expect(store.put(key, text('1'))).rejects.toThrow(BlobKeyError);
    await expect(store.read(key)).rejects.toThrow(BlobKeyError);
    await expect(collect(store.get(key))).rejects.toThrow(BlobKeyError);
    await expect(store.has(key)).rejects.toThrow(BlobKeyError);
    await expect(store.delete(key)).rejects.toThrow(BlobKeyError);
    expect(await files()).toHaveLength(0);
  });

  it('refuses a key that lies on the way of another', async () => {
    await store.put('a', text('1'));
    await store.put('b/c', text('2'));
    await expect(store.put('a/x', text('3'))).rejects.toThrow(BlobKeyError);
    await expect(store.put('b', text('3'))).rejects.toThrow('expected a key that no other key continues or begins');
    expect(await collect(store.get('a'))).toBe('1');
    expect(await collect(store.get('b/c'))).toBe('2');
    expect(await files()).toHaveLength(2);
  });
});
