import type { CompletedRows } from './completed-rows';

export interface Leader {
  readonly value: number;
  readonly combinationIndex: number;
  readonly paramsJson: string;
}

/** The best objective value among a chunk's combinations, the first of equals; undefined when none has one. */
export function leadingRow(parts: readonly CompletedRows[], direction: 'maximize' | 'minimize'): Leader | undefined {
  const sign = direction === 'maximize' ? 1 : -1;
  let leader: Leader | undefined;
  for (const part of parts) {
    part.objectiveValue.forEach((value, index) => {
      if (Number.isNaN(value) || (leader && sign * value <= sign * leader.value)) return;
      leader = { value, combinationIndex: part.combinationIndex[index], paramsJson: part.paramsJson[index] };
    });
  }
  return leader;
}
