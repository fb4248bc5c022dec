// Proves that the simulation core computes what its pages say: `npm run proof:core`.
import { bootstrap } from './bootstrap.mjs';
import { main } from './main.mjs';
import { unmetConditions } from './proof-core/conditions.mjs';

const leastCases = 10_000;
const help = `Usage: npm run proof:core -- [options]

Holds the simulation core against what does not share its code, under a minute on one core:
  naive_engine  random simulations made again by a second, naive engine in decimal arithmetic: trades, counts, equity
  leaks         strategies that see the future, planted; the test against look-ahead has to catch every one, and
                finds nothing in the catalog
  golden        100 combinations as vectorbt made them: trades, and seven figures of each
  ta_lib        indicators against golden vectors of TA-Lib; an error is the distance, as a share of TA-Lib's value
                where that is beyond 1 or -1
  fuzz          random strategy documents, and random texts of such: each is refused with faults or runs, none crashes
Exit code 0: all of it holds. What does not is on standard error, with the first examples.

Options
  --json      one JSON object on standard output and nothing else there
  --cases N   random simulations, documents and texts; from ${leastCases} on, which is the default
  --seed N    of everything random; default 1
  --help      this text
`;

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  await bootstrap();
  const { proofs } = await import('./proof-core/proofs.mjs');
  const outcomes = Object.entries(proofs).map(([name, proof]) => prove(name, proof, options));
  const figures = Object.fromEntries(outcomes.map((outcome) => [outcome.name, outcome.figures]));
  process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : table(outcomes));
  for (const { name, faults } of outcomes) for (const fault of faults) say(`${name}: ${fault}`);
  return outcomes.every(({ faults }) => faults.length === 0) ? 0 : 1;
});

function prove(name, proof, options) {
  say(name);
  const began = performance.now();
  const step = Math.ceil(options.cases / 500) * 100;
  const onProgress = (done) => {
    if (done % step === 0) say(`${name}: ${done} of ${options.cases}`);
  };
  const { figures, faults } = proof(options, onProgress);
  const seconds = (performance.now() - began) / 1000;
  return { name, figures, faults: [...unmetConditions(name, figures), ...faults], seconds };
}

function table(outcomes) {
  return outcomes
    .map(({ name, figures, faults, seconds }) => {
      const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
      const verdict = faults.length === 0 ? 'ok    ' : 'FAILED';
      return `${verdict} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s  ${shown.join(', ')}\n`;
    })
    .join('');
}

function readOptions(args) {
  const options = { json: false, help: false, cases: leastCases, seed: 1 };
  for (let i = 0; i < args.length; i++) {
    const [name, given] = args[i].split('=', 2);
    if (name === '--json') options.json = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--seed') options.seed = wholeNumber(name, given ?? args[++i], 0);
    else if (name === '--cases') options.cases = wholeNumber(name, given ?? args[++i], leastCases);
    else throw new Error(`There is no option "${args[i]}"; npm run proof:core -- --help lists them`);
  }
  return options;
}

function wholeNumber(name, text, least) {
  const value = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && value >= least && value < 2 ** 31) return value;
  throw new Error(`${name}: expected a whole number from ${least} to below 2^31, got "${text}"`);
}

function say(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
