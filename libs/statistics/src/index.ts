export { mean, populationStandardDeviation, sampleStandardDeviation } from './moments';
export { randomGenerator, seededStream } from './seeded-stream';
export type { RandomStream } from './seeded-stream';
