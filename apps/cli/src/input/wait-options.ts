import type { Command } from 'commander';
import { numberOption } from './option-parsers';

/** Whether a command stays until what it submitted has ended. */
export interface WaitOptions {
  wait: boolean;
  /** Seconds. */
  timeout?: number;
}

/** Adds `--wait`, the default, `--no-wait` and `--timeout`. */
export const addWaitOptions = (command: Command): Command =>
  command
    .option('--wait', 'follow it to its end, with progress on stderr (default)', true)
    .option('--no-wait', 'submit and return at once')
    .option('--timeout <seconds>', 'stop waiting after so long (it goes on)', numberOption);
