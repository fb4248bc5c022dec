/** The product's version; the manifest has the same. */
export const barmillVersion = '0.1.0';
/** Stored with every result: who computed it. */
export const engineVersion = `barmill ${barmillVersion}`;
