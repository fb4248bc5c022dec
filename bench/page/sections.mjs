import { indicatorsSection } from './indicators-section.mjs';
import { kernelsSection } from './kernels-section.mjs';
import { etaSection, judgingSection } from './long-run-sections.mjs';
import { peersSection } from './peers-section.mjs';
import { ingestSection, resultsSection } from './path-sections.mjs';
import { queriesSection } from './queries-section.mjs';
import { searchSection } from './search-section.mjs';
import { streamsSection } from './streams-section.mjs';
import { systemSection } from './system-section.mjs';

/** The parts of the page by the name of the result they show, in their order there. */
export const sections = {
  peers: peersSection,
  kernels: kernelsSection,
  indicators: indicatorsSection,
  system: systemSection,
  streams: streamsSection,
  search: searchSection,
  judging: judgingSection,
  eta: etaSection,
  ingest: ingestSection,
  results: resultsSection,
  queries: queriesSection,
};
