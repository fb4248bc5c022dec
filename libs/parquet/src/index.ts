export type { ByteSource } from './byte-source';
export { readParquet } from './read-parquet';
export { writeParquet, type WrittenColumn, type WrittenRows } from './write-parquet';
