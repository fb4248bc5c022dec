import { RunWakeups } from './run-wakeups';

const never = new AbortController().signal;
const hour = 3_600_000;

describe('waking streams', () => {
  it('wakes every watch of the run, and no other', async () => {
    const wakeups = new RunWakeups();
    const [one, two, other] = ['run', 'run', 'another'].map((id) => wakeups.watch(id));
    const woken = Promise.all([one.next(3, hour, never), two.next(3, hour, never)]);
    const left = new AbortController();
    let isOtherAwake = false;
    const waiting = other.next(3, hour, left.signal).then(() => (isOtherAwake = true));
    wakeups.wake('run', 4);
    await woken;
    expect(isOtherAwake).toBe(false);
    left.abort();
    await waiting;
  });

  it('remembers what was announced while nobody waited', async () => {
    const wakeups = new RunWakeups();
    const watch = wakeups.watch('run');
    wakeups.wake('run', 4);
    await watch.next(3, hour, never);
  });

  it('waits on when what was announced is known already', async () => {
    const wakeups = new RunWakeups();
    const watch = wakeups.watch('run');
    wakeups.wake('run', 4);
    let isAwake = false;
    const waiting = watch.next(4, hour, never).then(() => (isAwake = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isAwake).toBe(false);
    wakeups.wake('run', 5);
    await waiting;
  });

  it('gives up after its time, since an announcement may be lost', async () => {
    await new RunWakeups().watch('run').next(0, 1, never);
  });

  it('forgets a watch that is closed', () => {
    const wakeups = new RunWakeups();
    const watch = wakeups.watch('run');
    watch.close();
    watch.close();
    expect(Reflect.get(wakeups, 'watches')).toEqual(new Map());
  });
});
