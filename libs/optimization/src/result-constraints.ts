import { metricIds, type MetricId } from '@barmill/metrics';
import {
  compileGradedPredicate,
  ExpressionError,
  pointerTo,
  type CodedParameter,
  type Fault,
  type GradedPredicate,
} from '@barmill/strategies';
import { metricsAt, metricTextFault, readMetrics, type MetricRecord } from './metric-text';

/** Whether a result may win. */
export interface Feasibility {
  readonly feasible: boolean;
  /** 0 for a feasible result; else above 0, the more the farther from the conditions, below 1 for each comparison of numbers. */
  readonly violation: number;
  /** Conditions that are not met, each as its text, with what kept it from being judged; empty for a feasible result. */
  readonly reasons: readonly string[];
}

/** Conditions that a result has to meet to win. */
export interface ResultConstraints {
  /** Metrics that they read, so that have to be measured. */
  readonly uses: readonly MetricId[];
  /** A condition that reads a metric without a value is not met. @throws Error where one of `uses` was not measured */
  judge(metrics: MetricRecord): Feasibility;
}

export type ResultConstraintsResolution =
  | { readonly ok: true; readonly constraints: ResultConstraints }
  | { readonly ok: false; readonly faults: readonly Fault[] };

interface Condition extends GradedPredicate {
  readonly text: string;
  readonly metrics: readonly MetricId[];
}

/**
 * Compiles conditions over metrics: `total_trades >= 30`, `max_drawdown_pct <= 20 or sharpe_ratio > 2`. Fault: `bad_constraint`
 * (detail and rendering point at the character).
 *
 * @param at JSON pointer of the list in its document
 */
export function compileResultConstraints(texts: readonly string[], at: string): ResultConstraintsResolution {
  const names = metricIds.map((name): CodedParameter => ({ name, type: 'float' }));
  const faults: Fault[] = [];
  const conditions = texts.flatMap((text, i): Condition[] => {
    try {
      const graded = compileGradedPredicate(text, names);
      return [{ ...graded, text, metrics: metricsAt(graded.uses) }];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      faults.push(metricTextFault(error, at + pointerTo(i), 'bad_constraint'));
      return [];
    }
  });
  if (faults.length > 0) return { ok: false, faults };
  const used = new Set(conditions.flatMap(({ metrics }) => metrics));
  return {
    ok: true,
    constraints: {
      uses: metricIds.filter((id) => used.has(id)),
      judge: (metrics) => judged(conditions, metrics),
    },
  };
}

function judged(conditions: readonly Condition[], metrics: MetricRecord): Feasibility {
  let violation = 0;
  const reasons: string[] = [];
  for (const condition of conditions) {
    const reading = readMetrics(metrics, condition.metrics);
    if (reading.missing) {
      violation += 1;
      reasons.push(`${condition.text} (${reading.missing.join(', ')}: no value)`);
      continue;
    }
    const missedBy = condition.violation(reading.values);
    violation += missedBy;
    if (missedBy > 0) reasons.push(condition.text);
  }
  return { feasible: reasons.length === 0, violation, reasons };
}
