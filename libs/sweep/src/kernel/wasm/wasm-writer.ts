import { typescriptWriter, type ConditionWriter, type Side } from '../condition-writer';
import type { TileColumns } from './memory-plan';
import type { WasmKernel } from './wasm-module';

/**
 * Writes conditions on two columns by the module, into words that lie in its memory; the tile's part of both has been loaded. What is compared with one number
 * is mostly shared by many combinations, and written in TypeScript.
 */
export class WasmWriter implements ConditionWriter {
  /** @param wordsAddress of word 0 */
  constructor(
    private readonly kernel: WasmKernel,
    private readonly columns: TileColumns,
    private readonly wordsAddress: number,
  ) {}

  above(a: Side, b: Side, isInclusive: boolean, from: number, length: number, words: Int32Array, offset: number): void {
    if (!isPair(a, b)) return typescriptWriter.above(a, b, isInclusive, from, length, words, offset);
    const [left, right] = [this.columns.add(a.column), this.columns.add(b.column)];
    const place = this.wordsAddress + offset * 4;
    this.kernel.writeAbove(left, a.scale, right, b.scale, Number(isInclusive), length, place);
  }

  crossings(a: Side, b: Side, from: number, length: number, words: Int32Array, over: number, under: number): void {
    if (!isPair(a, b)) return typescriptWriter.crossings(a, b, from, length, words, over, under);
    const [left, right] = [this.columns.add(a.column), this.columns.add(b.column)];
    const [overs, unders] = [this.wordsAddress + over * 4, this.wordsAddress + under * 4];
    this.kernel.writeCrossings(left, a.scale, right, b.scale, length, Number(from === 0), overs, unders);
  }
}

function isPair(a: Side, b: Side): boolean {
  return a.mask === -1 && b.mask === -1;
}
