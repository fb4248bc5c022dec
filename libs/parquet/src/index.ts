export type { ByteSource } from './byte-source';
export { readParquet } from './read-parquet';
