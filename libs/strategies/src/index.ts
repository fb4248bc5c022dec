export { builtinStrategies, findStrategy, UnknownStrategyError } from './catalog';
export { compileConstraint, compilePredicate, type Predicate } from './constraint';
export { ExpressionError } from './expression/expression-error';
export { expressionLimits } from './expression/limits';
export { pointerTo, type Fault } from './fault';
export { checkParameter, findParameter, unknownParameter } from './parameter-check';
export { resolveParameters, type ParameterResolution } from './resolve-parameters';
export { createSeriesCache, type BoundedSeriesCache } from './series-cache';
export type {
  Decisions,
  ParameterDefinition,
  Parameters,
  SeriesCache,
  StopDecisions,
  Strategy,
  StrategyInput,
} from './strategy';
