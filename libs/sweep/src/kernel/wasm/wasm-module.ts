import type { SweepTask } from '../../task';
import { kernelBytes } from './kernel-bytes';

/** What the module in `libs/sweep/assembly` exports. Addresses are bytes of its memory. */
export interface WasmKernel {
  configure(numbers: number): void;
  enterTile(first: number, end: number): void;
  setSides(bids: number, asks: number): void;
  initExtremes(place: number, isAsk: number, room: number, tileBars: number): void;
  laneBytes(): number;
  amountBytes(): number;
  setAmount(place: number, longs: number, long: number, shorts: number, short: number, isChecked: number): void;
  begin(
    place: number,
    amounts: number,
    kinds: number,
    sizeMode: number,
    enterLong: number,
    enterShort: number,
    exitLong: number,
    exitShort: number,
    firstDecision: number,
    firstDay: number,
  ): void;
  passLanes(place: number, stride: number, count: number, from: number, to: number, roomA: number, roomB: number): void;
  writeResult(place: number, to: number): void;
  writeCrossings(
    a: number,
    scaleA: number,
    b: number,
    scaleB: number,
    length: number,
    isFirst: number,
    over: number,
    under: number,
  ): void;
  writeCombined(isAnd: number, a: number, b: number, words: number, count: number): void;
  writeAbove(
    a: number,
    numberA: number,
    scaleA: number,
    b: number,
    numberB: number,
    scaleB: number,
    isInclusive: number,
    length: number,
    words: number,
  ): void;
}

interface Loaded {
  readonly kernel: WasmKernel;
  readonly memory: WebAssembly.Memory;
}

const pageBytes = 65_536;

/** One for each thread, so that it is compiled once and its memory is used again; null: this machine has no WebAssembly with SIMD. */
let loaded: Loaded | null | undefined;

/** Whether the WebAssembly kernel can run a task: it knows all rules but the replay of finer bars. */
export function isWasmServing({ execution, finerBars }: SweepTask): boolean {
  if (execution.intrabarPolicy === 'lower_tf' && finerBars !== undefined) return false;
  return load() !== null;
}

/** The kernel, with a memory of at least so many bytes. @throws RangeError where there is not so much memory */
export function wasmKernel(bytes: number): Loaded {
  const found = load();
  if (found === null) throw new Error('expected WebAssembly with SIMD, found none');
  const missing = Math.ceil((bytes - found.memory.buffer.byteLength) / pageBytes);
  if (missing > 0) found.memory.grow(missing);
  return found;
}

function load(): Loaded | null {
  if (loaded === undefined) loaded = instantiate();
  return loaded;
}

function instantiate(): Loaded | null {
  if (typeof WebAssembly === 'undefined') return null;
  const bytes = kernelBytes();
  if (!WebAssembly.validate(bytes)) return null;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return { kernel: exports as unknown as WasmKernel, memory };
}
