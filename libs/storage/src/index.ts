export { BlobKeyError, BlobMissingError } from './blob-errors';
export type { BlobStore } from './blob-store';
export { FileBlobStore } from './file-blob-store';
