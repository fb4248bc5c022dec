import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Keeps processes running: one that dies is started again after a delay that grows with each quick death, and the
 * supervisor gives up after ten of those in a row. Processes are started in groups, and stopped in the reverse order.
 *
 * What it starts is a unit: `{ name, start }`, where `start(signal)` resolves, once the process is ready, with
 * `{ pid, exited, stop(), kill() }`. The signal is aborted when everything stops: a slow start may then end early.
 */
export class Supervisor {
  #groups = [];
  #units = new Map();
  #stopping;
  #settings;
  #abort = new AbortController();

  /**
   * @param {{ onEvent?: (text: string) => void, onGiveUp?: (error: Error) => void, firstDelayMs?: number,
   *   longestDelayMs?: number, quickDeathMs?: number, quickDeaths?: number }} settings `quickDeathMs`: a process that
   *   lived shorter died quickly
   */
  constructor(settings = {}) {
    this.#settings = {
      onEvent: () => {},
      onGiveUp: () => {},
      firstDelayMs: 200,
      longestDelayMs: 5_000,
      quickDeathMs: 10_000,
      quickDeaths: 10,
      ...settings,
    };
  }

  /** The units and what they are: `pid` is absent for one that does not run now. */
  get processes() {
    return [...this.#units.values()].map(({ name, state, handle, restarts }) => ({
      name,
      state,
      restarts,
      pid: state === 'up' ? handle.pid : undefined,
    }));
  }

  /**
   * Starts units side by side and waits until all are ready.
   * @throws the first failure; what had been started is left to `stop`
   */
  async start(...units) {
    if (this.#stopping !== undefined) throw new Error('Everything is being stopped');
    const group = units.map(({ name, start }) => {
      const unit = { name, start, state: 'starting', restarts: 0, quickDeaths: 0, held: false, up: deferred() };
      this.#units.set(name, unit);
      return unit;
    });
    this.#groups.push(group);
    const outcomes = await Promise.allSettled(group.map((unit) => this.#startFirst(unit)));
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  /**
   * Sends SIGKILL, as a crash would, and resolves when the process is gone. It is started again as after any death,
   * without counting as one; with `{ hold: true }` only when `restart` is called.
   */
  async kill(name, { hold = false } = {}) {
    const unit = this.#find(name);
    if (unit.state === 'held') return;
    await this.whenUp(name);
    unit.killed = true;
    unit.held = hold;
    await unit.handle.kill();
    await unit.down;
  }

  /** Stops the process in order if it runs, starts it again and resolves when it is ready. */
  async restart(name) {
    const unit = this.#find(name);
    unit.held = false;
    if (unit.state === 'up') {
      unit.killed = true;
      await unit.handle.stop();
      await unit.down;
    } else if (unit.state === 'held') {
      void this.#startAgain(unit);
    }
    await this.whenUp(name);
  }

  /** Resolves with the process id when the unit is ready, at once if it is. */
  async whenUp(name) {
    const unit = this.#find(name);
    await unit.up.promise;
    return unit.handle.pid;
  }

  /** Stops everything, the groups in reverse order of their start. Calling it again waits for the same end. */
  stop() {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  #find(name) {
    const unit = this.#units.get(name);
    if (unit !== undefined) return unit;
    throw new Error(`There is no process "${name}"; there are ${[...this.#units.keys()].join(', ')}`);
  }

  async #startFirst(unit) {
    try {
      unit.starting = unit.start(this.#abort.signal);
      this.#becomeUp(unit, await unit.starting);
    } catch (error) {
      unit.state = 'failed';
      throw new Error(`${unit.name} did not start: ${error.message}`, { cause: error });
    }
  }

  #becomeUp(unit, handle) {
    unit.handle = handle;
    unit.state = 'up';
    unit.upSince = Date.now();
    unit.down = handle.exited.then((end) => this.#died(unit, end));
    unit.up.resolve();
  }

  #died(unit, { code, signal }) {
    unit.state = 'down';
    unit.up = deferred();
    if (this.#stopping !== undefined) return;
    const how = signal === null ? `ended with ${code}` : `was ended by ${signal}`;
    if (Date.now() - unit.upSince >= this.#settings.quickDeathMs) unit.quickDeaths = 0;
    if (unit.killed !== true) unit.quickDeaths += 1;
    unit.killed = false;
    if (unit.held) {
      unit.state = 'held';
      this.#settings.onEvent(`${unit.name} ${how}; it stays down`);
      return;
    }
    this.#settings.onEvent(`${unit.name} ${how}; starting it again`);
    void this.#startAgain(unit);
  }

  async #startAgain(unit) {
    unit.state = 'starting';
    for (;;) {
      if (unit.quickDeaths >= this.#settings.quickDeaths) return this.#giveUp(unit);
      await sleep(this.#delayOf(unit), undefined, { signal: this.#abort.signal }).catch(() => {});
      if (this.#stopping !== undefined) return;
      try {
        unit.starting = unit.start(this.#abort.signal);
        const handle = await unit.starting;
        unit.restarts += 1;
        this.#becomeUp(unit, handle);
        this.#settings.onEvent(`${unit.name} is up again`);
        return;
      } catch (error) {
        if (this.#stopping !== undefined) return;
        unit.quickDeaths += 1;
        unit.lastError = error;
        this.#settings.onEvent(`${unit.name} did not start again: ${error.message}`);
      }
    }
  }

  #delayOf({ quickDeaths }) {
    const { firstDelayMs, longestDelayMs } = this.#settings;
    return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.max(0, quickDeaths - 1));
  }

  #giveUp(unit) {
    unit.state = 'failed';
    const reason = unit.lastError === undefined ? 'see its log' : unit.lastError.message;
    const error = new Error(`${unit.name} died ${unit.quickDeaths} times in quick succession: ${reason}`);
    unit.up.promise.catch(() => {});
    unit.up.reject(error);
    this.#settings.onGiveUp(error);
  }

  async #stopAll() {
    this.#abort.abort();
    for (const group of [...this.#groups].reverse()) {
      await Promise.all(group.map((unit) => stopUnit(unit)));
    }
  }
}

async function stopUnit(unit) {
  // One that is just being started is waited for, so that it is not forgotten.
  if (unit.state === 'starting') await Promise.resolve(unit.starting).catch(() => {});
  if (unit.state === 'up') await unit.handle.stop();
  unit.state = 'stopped';
}

function deferred() {
  let resolve;
  let reject;
  const promise = new Promise((whenResolved, whenRejected) => {
    resolve = whenResolved;
    reject = whenRejected;
  });
  return { promise, resolve, reject };
}
