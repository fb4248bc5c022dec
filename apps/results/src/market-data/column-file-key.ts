/** Where the column file with this content lies. */
export function columnFileKey(sha256: string): string {
  return `datasets/${sha256}.col`;
}
