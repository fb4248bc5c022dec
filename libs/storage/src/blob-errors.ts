export class BlobMissingError extends Error {
  constructor(readonly key: string) {
    super(`expected a blob with the key ${JSON.stringify(key)}, there is none`);
    this.name = 'BlobMissingError';
  }
}

export class BlobKeyError extends Error {
  constructor(
    readonly key: string,
    expected: string,
  ) {
    super(`expected ${expected}, came the blob key ${JSON.stringify(key.slice(0, 300))}`);
    this.name = 'BlobKeyError';
  }
}
