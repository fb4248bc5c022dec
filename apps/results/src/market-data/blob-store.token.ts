export const blobStoreToken = Symbol('blob store');
