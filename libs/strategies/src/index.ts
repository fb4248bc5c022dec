export { builtinStrategies, findStrategy, UnknownStrategyError } from './catalog';
export {
  checkExpressions,
  evaluateExpressions,
  expressionsAtMost,
  type ExpressionsCheck,
} from './charting/expressions';
export { scopeOf, type ExpressionRun, type ExpressionScope } from './charting/expression-scope';
export { strategyExpressions } from './charting/strategy-expressions';
export {
  compileConstraint,
  compileGradedPredicate,
  compilePredicate,
  type GradedPredicate,
  type Predicate,
} from './constraint';
export { describeStrategy, documentOf, type StrategyDescription } from './describe-strategy';
export { documentVerdict, type DocumentVerdict } from './document-verdict';
export { ExpressionError } from './expression/expression-error';
export { functions as scalarFunctions } from './expression/functions';
export { expressionLimits } from './expression/limits';
export { closeNames } from './expression/suggestion';
export { Frame } from './graph/frame';
export { graphLimits } from './graph/limits';
export { isNode, type ConditionForm, type ScaledSide, type SeriesNode } from './graph/series-node';
export { expressionFault, pointerTo, type Fault } from './fault';
export { compileFormula, type Formula } from './formula';
export { fitToRun, type FittedStrategy, type RunDemands } from './fit-to-run';
export { parameterCodes, type CodedParameter } from './parameter-codes';
export { checkOwnDocument, maxDocumentCharacters } from './own-document';
export { singleValues } from './parameter-values';
export { checkParameter, findParameter, unknownParameter } from './parameter-check';
export { resolveParameters, type ParameterResolution } from './resolve-parameters';
export { isAmount, type AmountSides, type ConditionValue, type DecisionGraph } from './rules/decision-graph';
export type {
  EntryDocument,
  ExpressionText,
  ParameterDocument,
  SidedText,
  SizingDocument,
  StopDocument,
  StopsDocument,
  StrategyDocument,
  TaggedRuleDocument,
} from './rules/document';
export {
  checkDocument,
  rulesStrategy,
  StrategyDocumentError,
  type DocumentCheck,
  type RulesStrategy,
} from './rules/rules-strategy';
export { referencedStrategy, type StrategyReference } from './referenced-strategy';
export { createSeriesCache, type BoundedSeriesCache } from './series-cache';
export { stopLossFault } from './stop-loss-fault';
export { withinLimits, type LimitedWork } from './within-limits';
export type {
  Decisions,
  EntryDecisions,
  EntryTagDecisions,
  ParameterDefinition,
  Parameters,
  ParameterValue,
  ParameterValues,
  SeriesCache,
  SizeDecisions,
  StopDecisions,
  Strategy,
  StrategyInput,
} from './strategy';
