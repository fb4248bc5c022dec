export * from './domain-error';
export * from './messages';
export * from './requested-execution';
export * from './run-spec';
export * from './states';
export * from './topology';
export * from './proto';
export { barmillVersion } from './version';
