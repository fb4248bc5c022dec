export { barsAsCsv } from './bars';
export { BrokerProbe } from './broker-probe';
export { reserveBroker } from './broker-reservation';
export { completionOf, plainRows, returnsOf, type Held, type ReportedRow } from './completions';
export { eventually, type Patience } from './eventually';
export { Gate } from './gate';
export { runSpecOn, searchOf } from './run-specs';
export { ScriptedOptimization, type ChunkRow, type ScriptedChunk, type Surroundings } from './scripted-optimization';
export {
  seedBacktest,
  seededId,
  seedOptimization,
  type SeededBacktest,
  type SeededOptimization,
  type SeededResult,
} from './seeded-runs';
export { TcpProxy } from './tcp-proxy';
export { required, TestDatabase } from './test-database';
export { uploadCsv, uploadFile } from './uploads';
