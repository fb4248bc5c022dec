export { metricDefinitions } from './figures';
export { measure } from './measure';
export { metricIds } from './metric-ids';
export type { MetricId } from './metric-ids';
export { METRIC_VERSION } from './metric-version';
export type { MetricDefinition, MetricValue, MissingReason } from './metric';
export type { BarTimes, ReturnSettings } from './return-sample';
