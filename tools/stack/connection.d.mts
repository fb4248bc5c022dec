/** The stack of the checkout at `root`, if one is up: its supervisor lives and its API answers. */
export function findRunningStack(
  root: string,
): Promise<{ api: string; docs: string; key: string; pid: number } | undefined>;

/** What the file of a stack says, whether that stack is up or not. */
export function readConnection(stackDir: string): { api?: string; docs?: string; key?: string; pid?: number | null };
