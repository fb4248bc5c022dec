import type { NewApiKey } from '../api/administration';
import { CliError, exitCode } from '../exit-code';
import type { Session } from '../session';

/**
 * A key on stdout, alone, so that it can be piped; what it may do on stderr.
 * @throws CliError `server` when the key was made but the answer that had it was lost on the way
 */
export function showNewKey(session: Session, made: NewApiKey): void {
  const { key, id, name, scopes } = made;
  if (key === undefined) {
    const message = `Key ${id} was made, but the answer with it was lost. Replace it: barmill keys rotate ${id}`;
    throw new CliError(exitCode.server, message);
  }
  session.show(made, () => key);
  session.say(`Key ${id} (${name}; ${scopes.join(', ')}). It is shown this once.`);
}
