import type { Compressors } from 'hyparquet';

/** Pages are about a megabyte as programs write them: a larger one than this is meant to fill the memory. */
const mostPageBytes = 256 * 1024 * 1024;

/** All codecs of the format but LZO. None gives more bytes than its page says, and no page may say more than fits. */
export async function loadDecompressors(): Promise<Compressors> {
  const { compressors, decompressZstd } = await import('hyparquet-compressors');
  const all: Compressors = {
    ...compressors,
    ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, decompress]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length > mostPageBytes) throw new Error(`a page of ${length} bytes, of which ${mostPageBytes} are read`);
        return decompress(input, length);
      },
    ]),
  );
}
