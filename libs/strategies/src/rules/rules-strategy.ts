import type { Fault } from '../fault';
import type { Strategy } from '../strategy';
import { bindRules, firstDecisionWithin } from './bound-rules';
import { checkDefaults } from './constraint-texts';
import { decide } from './decisions';
import { BindingMemo } from './binding-memo';
import { decisionGraph } from './decision-graph';
import type { StrategyDocument } from './document';
import { DocumentReader } from './document-reader';
import { readDocument, type CheckedDocument } from './check-document';
import type { Program } from './program';
import { setsStopLoss } from './sets-stop-loss';
import { boundsOfValues } from './value-bounds';

/** Faults that an answer lists at most. */
const listedFaults = 100;

/** A strategy that is a document. */
export interface RulesStrategy extends Strategy {
  readonly document: StrategyDocument;
}

export type DocumentCheck =
  { readonly ok: true; readonly strategy: RulesStrategy } | { readonly ok: false; readonly faults: readonly Fault[] };

/** A document with faults was given where a sound one is needed. */
export class StrategyDocumentError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(
      faults
        .map(({ pointer, detail, rendering }) => `${pointer}: ${detail}${rendering ? `\n${rendering}` : ''}`)
        .join('\n'),
    );
    this.name = 'StrategyDocumentError';
  }
}

/**
 * Checks a plain object, as JSON or YAML give it, and compiles it into a strategy; else every fault, 100 at most. Fault codes:
 * `wrong_type`, `missing`, `unknown_field`, `unknown_type`, `bad_name`, `reserved_name`, `duplicate_name`, `duplicate_value`,
 * `too_long`, `too_many`, `too_short`, `reversed`, `one_of`, `unknown_timeframe`, `no_stop_loss`, `bad_constraint`, `constraint`
 * (the defaults break it), `bad_expression`, `limit`, and those of a parameter's default (`checkParameter`).
 */
export function checkDocument(value: unknown): DocumentCheck {
  const reader = new DocumentReader();
  const checked = readDocument(value, reader);
  if (checked !== undefined) {
    const strategy = compiled(value as StrategyDocument, checked);
    checkDefaults(reader, strategy);
    if (reader.faults.length === 0) return { ok: true, strategy };
  }
  return { ok: false, faults: reader.faults.slice(0, listedFaults) };
}

/** The strategy of a sound document. @throws StrategyDocumentError */
export function rulesStrategy(document: StrategyDocument): RulesStrategy {
  const check = checkDocument(document);
  if (!check.ok) throw new StrategyDocumentError(check.faults);
  return check.strategy;
}

function compiled(document: StrategyDocument, { program, constraints }: CheckedDocument): RulesStrategy {
  const { name, version, title, description, works_when: worksWhen, source, tags } = document;
  return {
    name,
    version,
    title,
    description,
    ...(worksWhen !== undefined && { worksWhen }),
    ...(source !== undefined && { source }),
    parameters: program.parameters,
    constraints,
    ...(tags && { tags }),
    ...(program.primary && { primaryTimeframe: program.primary.name }),
    ...(program.contexts.length > 0 && { contextTimeframes: program.contexts.map((context) => context.name) }),
    ...(program.sizing && { sizing: program.sizing.mode }),
    setsStopLoss: (values) => setsStopLoss(program, boundsOfValues(values)),
    document,
    graph: rememberedGraph(program),
    // Neither the tick nor the pip moves a warm-up.
    firstDecision: (parameters) => bindRules(program, parameters, 0, 1).firstDecision,
    firstDecisionOf: (values) => firstDecisionWithin(program, boundsOfValues(values)),
    decide(input, parameters) {
      const fitted = onBarsOf(program, input.timeframeMs);
      return decide(fitted, bindRules(fitted, parameters, input.tickSize, input.pipSize), input);
    },
  };
}

/** The program on bars of another timeframe than the one it is made for: a warm-up of context bars is counted in the bars that there are. */
function onBarsOf(program: Program, timeframeMs = program.primary?.durationMs): Program {
  const { primary } = program;
  if (primary === null || timeframeMs === undefined || primary.durationMs === timeframeMs) return program;
  return { ...program, primary: { ...primary, durationMs: timeframeMs } };
}

/** The graph of a program, with a memory of its parts for the instrument that it was asked for last. */
function rememberedGraph(program: Program): NonNullable<Strategy['graph']> {
  let memo: BindingMemo | undefined;
  return (parameters, { tickSize, pipSize, timeframeMs }) => {
    // The series within another timeframe are no inputs, so a memory could not weigh them.
    if (program.contexts.length > 0)
      return decisionGraph(onBarsOf(program, timeframeMs), parameters, tickSize, pipSize);
    if (memo?.tickSize !== tickSize || memo.pipSize !== pipSize) memo = new BindingMemo(program, tickSize, pipSize);
    memo.tidy();
    return decisionGraph(program, parameters, tickSize, pipSize, memo);
  };
}
