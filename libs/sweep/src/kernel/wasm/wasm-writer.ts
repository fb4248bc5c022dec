import { typescriptWriter, type ConditionWriter, type Side } from '../condition-writer';
import type { TileColumns } from './memory-plan';
import type { WasmKernel } from './wasm-module';

/**
 * Writes conditions by the module, into words that lie in its memory; the tile's part of the columns has been loaded. What crosses a number is mostly shared by many
 * combinations, and written in TypeScript.
 */
export class WasmWriter implements ConditionWriter {
  /** @param wordsAddress of word 0 */
  constructor(
    private readonly kernel: WasmKernel,
    private readonly columns: TileColumns,
    private readonly wordsAddress: number,
  ) {}

  above(
    a: Side,
    b: Side,
    isInclusive: boolean,
    _from: number,
    length: number,
    _words: Int32Array,
    offset: number,
  ): void {
    const place = this.wordsAddress + offset * 4;
    const [left, right] = [this.addressOf(a), this.addressOf(b)];
    const [numberA, numberB] = [a.column[0], b.column[0]];
    this.kernel.writeAbove(left, numberA, a.scale, right, numberB, b.scale, Number(isInclusive), length, place);
  }

  crossings(a: Side, b: Side, from: number, length: number, words: Int32Array, over: number, under: number): void {
    const [left, right] = [this.addressOf(a), this.addressOf(b)];
    if (left === 0 || right === 0) return typescriptWriter.crossings(a, b, from, length, words, over, under);
    const [overs, unders] = [this.wordsAddress + over * 4, this.wordsAddress + under * 4];
    this.kernel.writeCrossings(left, a.scale, right, b.scale, length, Number(from === 0), overs, unders);
  }

  combined(isAnd: boolean, _words: Int32Array, a: number, b: number, offset: number, size: number): void {
    const place = (word: number) => this.wordsAddress + word * 4;
    this.kernel.writeCombined(Number(isAnd), place(a), place(b), place(offset), size);
  }

  /** 0: a number. */
  private addressOf({ column, mask }: Side): number {
    return mask === 0 ? 0 : this.columns.add(column);
  }
}
