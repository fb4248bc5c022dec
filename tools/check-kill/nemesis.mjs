import { until } from './polling.mjs';

const recoversWithinMs = 60_000;
/** A quorum queue this young may lose confirmed messages when its broker dies. */
const youngQueueMs = 2_500;

/**
 * Kills the processes of a stack with SIGKILL, one after the other, in an order that follows from the seed: every one once,
 * then some again, for as long as there is work and `mostKills` allows. Before each kill chunks are being computed, by the victim itself
 * where it is an engine; after each the victim is back and another chunk has been completed.
 */
export class Nemesis {
  #stack;
  #progress;
  #say;
  #signal;
  #random;
  #mostKills;
  #leastLeft;
  #brokerUpSince = performance.now();

  /**
   * @param {{ stack: import('../stack/stack.d.mts').Stack, progress: () => Promise<{ chunks: number, done: number }>,
   *   seed: number, say?: (text: string) => void, signal?: AbortSignal, mostKills?: number,
   *   leastLeft?: number }} options `leastLeft`: with fewer chunks to go nothing more is killed, as the last kill too must hit
   *   running work
   */
  constructor({ stack, progress, seed, say = () => {}, signal, mostKills = Infinity, leastLeft = 6 }) {
    this.#stack = stack;
    this.#progress = progress;
    this.#say = say;
    this.#signal = signal;
    this.#mostKills = mostKills;
    this.#leastLeft = leastLeft;
    this.#random = randomOf(seed);
  }

  /** @returns {Promise<string[]>} whom it killed, in order */
  async rage(victims) {
    const killed = [];
    await this.#completedMoreThan(0);
    for (;;) {
      for (const victim of shuffled(victims, this.#random)) {
        if (killed.length >= this.#mostKills || !(await this.#hasWorkLeft())) return killed;
        await this.#kill(victim, killed);
      }
    }
  }

  async #kill(victim, killed) {
    await this.#untilBusy(victim);
    if (victim === 'rabbitmq') await this.#untilQueuesAreOld();
    const { done, chunks } = await this.#progress();
    await this.#stack.kill(victim);
    killed.push(victim);
    this.#say(`kill -9 ${victim} (${killed.length}), ${done} of ${chunks} chunks done`);
    await this.#stack.whenUp(victim);
    if (victim === 'rabbitmq') this.#brokerUpSince = performance.now();
    const { done: doneMeanwhile } = await this.#progress();
    await this.#completedMoreThan(doneMeanwhile);
  }

  async #hasWorkLeft() {
    const { chunks, done } = await this.#progress();
    return chunks - done >= this.#leastLeft;
  }

  async #completedMoreThan(before) {
    await until(`more than ${before} chunks done`, async () => (await this.#progress()).done > before, this.#limits());
  }

  async #untilQueuesAreOld() {
    const isOld = () => performance.now() - this.#brokerUpSince > youngQueueMs;
    await until('queues old enough', isOld, this.#limits());
  }

  async #untilBusy(victim) {
    const engines = Object.entries(this.#stack.urls.health).filter(([name]) => name.startsWith('engine-'));
    const asked = engines.filter(([name]) => !victim.startsWith('engine-') || name === victim);
    const isBusy = async () => {
      const busy = await Promise.all(asked.map(([, url]) => busyThreads(url)));
      return busy.some((count) => count > 0);
    };
    await until(`a chunk in work before ${victim} is killed`, isBusy, this.#limits());
  }

  #limits() {
    return { withinMs: recoversWithinMs, signal: this.#signal };
  }
}

/** Sweep threads of the engine at this address that compute now; 0 while it does not answer. */
export async function busyThreads(url) {
  try {
    const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(1_000) });
    const [, count] =
      /^barmill_engine_busy_threads\{[^}]*work_class="sweep"[^}]*\} (\d+)/m.exec(await response.text()) ?? [];
    return Number(count ?? 0);
  } catch {
    return 0;
  }
}

function shuffled(items, random) {
  const deck = [...items];
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [deck[i], deck[j]] = [deck[j], deck[i]];
  }
  return deck;
}

/** Uniform numbers of [0, 1) that follow from the seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
