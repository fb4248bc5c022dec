/** The product's version; the manifest has the same. */
export const barmillVersion = '0.1.0';
