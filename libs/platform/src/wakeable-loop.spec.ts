import { WakeableLoop } from './wakeable-loop';

const never = 3_600_000;

describe('a wakeable loop', () => {
  let loop: WakeableLoop;
  let turns: number;
  let errors: unknown[];

  const start = (turn: () => Promise<boolean>, pauseMs: number) => {
    turns = 0;
    errors = [];
    const counted = async () => {
      turns++;
      await turnOfEvents();
      return await turn();
    };
    loop = new WakeableLoop(counted, pauseMs, (error) => errors.push(error));
    loop.start();
  };
  const reached = async (count: number) => {
    while (turns < count) await turnOfEvents();
  };
  /** Long enough for several turns, were there no pause. */
  const idle = async () => {
    for (let event = 0; event < 50; event++) await turnOfEvents();
  };

  afterEach(async () => await loop.stop());

  it('pauses when there is no more to do', async () => {
    start(async () => false, never);
    await idle();
    expect(turns).toBe(1);
  });

  it('goes on by itself after its pause', async () => {
    start(async () => false, 1);
    await reached(4);
  });

  it('goes on at once as long as there is more to do', async () => {
    start(async () => turns < 4, never);
    await idle();
    expect(turns).toBe(4);
  });

  it('takes a turn at once when it is woken from its pause, one for each time', async () => {
    start(async () => false, never);
    for (const expected of [1, 2, 3]) {
      await idle();
      expect(turns).toBe(expected);
      loop.wake();
    }
  });

  it('takes another turn when it was woken during one', async () => {
    start(async () => {
      if (turns === 1) loop.wake();
      return false;
    }, never);
    await idle();
    expect(turns).toBe(2);
  });

  it('tells what a turn threw, pauses, and goes on when it is woken', async () => {
    const error = new Error('no luck');
    start(async () => {
      if (turns === 1) throw error;
      return false;
    }, never);
    await idle();
    expect([turns, errors]).toEqual([1, [error]]);
    loop.wake();
    await idle();
    expect([turns, errors]).toEqual([2, [error]]);
  });

  it('stops when the turn that runs is over, and takes no other', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    start(async () => {
      await gate;
      return true;
    }, never);
    let stopped = false;
    const stopping = loop.stop().then(() => (stopped = true));
    await idle();
    expect(stopped).toBe(false);
    open();
    await stopping;
    await idle();
    expect(turns).toBe(1);
  });

  it('stops at once in its pause', async () => {
    start(async () => false, never);
    await idle();
    await loop.stop();
    expect(turns).toBe(1);
  });
});

async function turnOfEvents(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
