import pc from 'picocolors';

export type Style = ReturnType<typeof pc.createColors>;

interface StyleSources {
  readonly isTty: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** false with `--no-color`. */
  readonly color: boolean;
}

/** Colors for one stream: none without a terminal, with `--no-color`, `NO_COLOR` or `TERM=dumb`; `FORCE_COLOR` overrides the terminal. */
export function styleFor({ isTty, env, color }: StyleSources): Style {
  const refused = !color || Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  const forced = Boolean(env.FORCE_COLOR) && env.FORCE_COLOR !== '0';
  return pc.createColors(!refused && (isTty || forced));
}
