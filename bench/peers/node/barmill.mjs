// One of our kernels; its name is the third argument. The warm-up takes a few combinations only.
import { ourWork } from '../our-kernels.mjs';
import { serve } from './measured.mjs';

await serve((task) => {
  const kernel = process.argv[3];
  const warmUp = ourWork(kernel, { ...task, combinations: task.combinations.slice(0, 5) });
  for (let i = 0; i < task.warm_up_runs; i++) warmUp();
  return { version: '', work: ourWork(kernel, task) };
});
