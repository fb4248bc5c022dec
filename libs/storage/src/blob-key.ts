import { BlobKeyError } from './blob-errors';

const longestKey = 512;
const longestSegment = 200;
const segment = /^[a-z0-9][a-z0-9._-]*$/;

/** The segments of a key, safe as names of files and folders; BlobKeyError for a key that is none. */
export function segmentsOf(key: string): string[] {
  const segments = key.split('/');
  const isGood = (text: string) => text.length <= longestSegment && segment.test(text) && !text.includes('..');
  if (key.length > longestKey || !segments.every(isGood)) {
    throw new BlobKeyError(
      key,
      `segments of a-z, 0-9, "-", "_" and single dots, each of 1 to ${longestSegment} characters and beginning with a letter or digit, ` +
        `joined by "/", ${longestKey} characters at most`,
    );
  }
  return segments;
}
