import { join } from 'node:path';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { nodeEnvironment } from '../measuring/node-environment.mjs';
import { pythonEnvironment } from '../measuring/python-environment.mjs';
import { ourKernels } from './our-kernels.mjs';

const here = join(projectRoot, 'bench/peers');
const cache = join(projectRoot, '.cache/bench');
const all = {};
const hundred = { combinations: 100 };

/**
 * A peer that sizes, fills and charges as we do is compared in every figure; those that book the costs of an order one bar
 * later, or define drawdown and Sharpe otherwise, in what is left.
 */
const sevenFigures = ['total_return', 'max_drawdown', 'sharpe', 'sortino', 'trades', 'win_rate', 'profit_factor'];
const wholeAgreement = { figures: sevenFigures, tolerance: 1e-9, note: '' };
const moneyAgreement = (note) => ({ figures: ['final_equity', 'trades'], tolerance: 1e-6, note });
const ownDefinitions = 'fee of the price before the half-spread; its drawdown and Sharpe are defined otherwise';

/**
 * @typedef {object} Contender
 * @property {string} name as in the rows
 * @property {boolean} isOurs
 * @property {Record<string, { bars?: number, combinations?: number }>} shares how much it does of each workload it takes part
 *   in; what is not done is extrapolated
 * @property {{ figures: string[], tolerance: number, note: string } | { figures: null, note: string }} agreement
 * @property {(onProgress: (text: string) => void) => Promise<{ command: [string, string[]] } | { reason: string }>} install
 *   `command`: program and arguments; the runner puts the task's file after the first argument
 */

/** @type {Contender[]} */
export const peers = [
  ...['rust', 'numba'].map((engine) => ({
    name: `vectorbt (${engine})`,
    shares: { W1: all, W2: all, W3: all, W4: all },
    agreement: wholeAgreement,
    install: python('vectorbt_peer.py', engine === 'rust' ? ['vectorbt', 'vectorbt-rust'] : ['vectorbt'], [engine]),
  })),
  {
    name: 'backtesting.py',
    shares: { W1: all, W2: { bars: 200_000 }, W3: { combinations: 5 }, W4: { combinations: 5 } },
    agreement: moneyAgreement(ownDefinitions),
    install: python('backtesting_peer.py', ['backtesting']),
  },
  {
    name: 'backtrader',
    shares: { W1: all, W2: { bars: 50_000 }, W3: { bars: 25_000, combinations: 2 } },
    agreement: moneyAgreement(ownDefinitions),
    install: python('backtrader_peer.py', ['backtrader']),
  },
  {
    name: 'nautilus_trader',
    shares: { W1: all, W2: { bars: 200_000 }, W3: { combinations: 2 } },
    agreement: moneyAgreement(`${ownDefinitions}; no table of figures made`),
    install: python('nautilus_peer.py', ['nautilus_trader'], [], 'nautilus'),
  },
  {
    name: 'grademark',
    shares: { W1: all, W2: { bars: 200_000 }, W3: { combinations: 5 } },
    agreement: {
      figures: null,
      note: 'not comparable: fills at the next open, takes two bars to reverse, has no costs, sizes and equity',
    },
    install: node('grademark.mjs', ['grademark', 'data-forge', 'chai']),
  },
  {
    name: 'backtest-kit',
    shares: { W2: { bars: 10_000 } },
    agreement: {
      figures: null,
      note: 'not comparable: no reversal; each cross opens a position with a stop and a target',
    },
    install: node('backtest-kit.mjs', ['backtest-kit']),
  },
].map((peer) => ({ isOurs: false, ...peer }));

/** @type {Contender[]} */
export const ours = Object.keys(ourKernels).map((name) => ({
  name,
  isOurs: true,
  shares: { W1: all, W2: all, ...(name === 'reference' ? { W3: hundred, W4: hundred } : { W3: all, W4: all }) },
  // The same bits, whichever kernel.
  agreement: { ...wholeAgreement, tolerance: 0 },
  install: () => Promise.resolve({ command: [process.execPath, [join(here, 'node/barmill.mjs'), name]] }),
}));

function python(script, packages, args = [], environment = '') {
  return async (onProgress) => {
    const suffix = environment === '' ? '' : `-${environment}`;
    const found = await pythonEnvironment({
      folder: join(cache, `venv${suffix}`),
      requirements: join(here, `requirements${suffix}.txt`),
      packages,
      onProgress,
    });
    return 'reason' in found ? found : { command: [found.program, [join(here, 'python', script), ...args]] };
  };
}

function node(script, packages) {
  return async (onProgress) => {
    const found = await nodeEnvironment({
      folder: join(cache, 'node', packages[0]),
      manifest: join(here, 'package.json'),
      packages,
      onProgress,
    });
    return 'reason' in found ? found : { command: [process.execPath, [join(here, 'node', script), found.folder]] };
  };
}
