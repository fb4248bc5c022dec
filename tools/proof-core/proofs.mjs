import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { requireSource } from '../test/typescript-source.mjs';

const placesOfLeaks = 200;
const examplesShown = 5;
const tolerance = 1e-10;
const source = (path) => requireSource(join(projectRoot, path));

/**
 * The proofs by the names of their figures. Each takes `{ cases, seed }` and a function to tell progress to, and gives
 * its figures and what is wrong, in words.
 */
export const proofs = {
  naive_engine({ cases, seed }, onProgress) {
    const { compareEngines } = source('test/core/naive-engine/run.ts');
    const { mismatches, examples } = compareEngines({ cases, seed }, onProgress);
    return {
      figures: { cases, mismatches },
      faults: examples.map((example) => `the case of seed ${example.seed}: ${example.difference}`),
    };
  },

  leaks({ seed }) {
    const { reportLeaks } = source('libs/strategies/testing/leak-report.ts');
    const { planted, caught, escaped, falseAlarms } = reportLeaks(placesOfLeaks, seed);
    return {
      figures: { planted, caught },
      faults: [
        ...escaped.map((name) => `not caught: ${name}`),
        ...falseAlarms.map((alarm) => `found in a strategy of the catalog: ${alarm}`),
      ],
    };
  },

  golden() {
    const { readGolden } = source('test/core/golden/golden-file.ts');
    const { compareWithGolden } = source('test/core/golden/run.ts');
    const { combinations, tradeMismatches, maxRelError, examples } = compareWithGolden(readGolden());
    return {
      figures: { combinations, trade_mismatches: tradeMismatches, max_rel_error: maxRelError },
      faults: examples,
    };
  },

  ta_lib() {
    const { compare, outputBytes } = source('libs/indicators/testing/golden-vectors.ts');
    const { files, series } = readGoldenVectors(source('libs/indicators/testing/golden-series.ts'));
    const compared = files.map((file) => ({ file, ...compare(file, series) }));
    return {
      figures: {
        functions: new Set(files.flatMap((file) => file.function.split(' '))).size,
        max_abs_error: Math.max(...compared.map(({ maxAbsError }) => maxAbsError)),
      },
      faults: compared
        .flatMap(({ file, maxAbsError, unmatched }) => [
          ...(maxAbsError <= tolerance ? [] : [`${file.function} is off by ${maxAbsError}`]),
          ...unmatched.map((place) => `${file.function}: only one side has a value at ${place}`),
          ...(sha256([outputBytes(file)]) === file.sha256 ? [] : [`${file.function}: the golden file was changed`]),
        ])
        .slice(0, examplesShown),
    };
  },

  fuzz({ cases, seed }, onProgress) {
    const { fuzzDocuments } = source('libs/strategies/testing/fuzz-documents.ts');
    const { fuzzTexts } = source('test/core/document-texts/fuzz-texts.ts');
    const { documents, crashes: ofDocuments } = fuzzDocuments(cases, seed, onProgress);
    const { texts, crashes: ofTexts } = fuzzTexts(cases, seed, onProgress);
    const crashes = [...ofDocuments, ...ofTexts];
    return { figures: { documents, texts, crashes: crashes.length }, faults: crashes.slice(0, examplesShown) };
  },
};

/** The golden vectors of TA-Lib and the series that they were made of. @throws where a series is not the one of its hash */
function readGoldenVectors({ makeSeries, littleEndian }) {
  const folder = join(projectRoot, 'libs/indicators/golden');
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const series = new Map();
  for (const definition of read('series.json').series) {
    const columns = makeSeries(definition);
    if (sha256(Object.values(columns).map(littleEndian)) !== definition.sha256) {
      throw new Error(`series.json: expected the series ${definition.name} to have the SHA-256 that stands there`);
    }
    series.set(definition.name, columns);
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'series.json');
  return { files: names.map(read), series };
}

function sha256(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
