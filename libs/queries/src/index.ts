export { readEquality, readFilter } from './check-filter';
export type { Field, FieldList, FieldType } from './field';
export { allOf, anyOf, compared, type Comparison, type Filter, type Value } from './filter';
export { findField, unknownField } from './find-field';
export { queryLimits } from './limits';
export { QueryError, type QueryFault } from './query-error';
export { readOrder, sortKey, withKey, type SortKey } from './read-order';
export { readSelection, select, type Members, type Selection } from './read-selection';
export {
  backtestFields,
  batchFields,
  optimizationFields,
  resultFields,
  walkForwardFields,
  type BacktestFieldName,
  type BatchFieldName,
  type OptimizationFieldName,
  type ResultFieldName,
  type WalkForwardFieldName,
} from './resources';
export { runStates } from './run-fields';
export type { Operator } from './syntax-tree';
