import { spawn } from 'node:child_process';

// What the guard runs: it learns of every child through its standard input. When that ends before the list is empty,
// the supervisor was killed: the guard then ends the children, politely first. A shell, because it costs 1 MB and knows
// neither Node nor this repository.
const script = `
list=
while read -r verb pid signal; do
  rest=
  for entry in $list; do [ "\${entry%%:*}" = "$pid" ] || rest="$rest $entry"; done
  list=$rest
  [ "$verb" = add ] && list="$pid:$signal $list"
done
for entry in $list; do kill -s "\${entry#*:}" "\${entry%%:*}" 2>/dev/null; done
round=0
while [ $round -lt 40 ]; do
  alive=
  for entry in $list; do kill -0 "\${entry%%:*}" 2>/dev/null && alive=yes; done
  [ -n "$alive" ] || exit 0
  sleep 0.25
  round=$((round + 1))
done
for entry in $list; do kill -s KILL "\${entry%%:*}" 2>/dev/null; done
`;

let guard;

function running() {
  if (guard !== undefined && guard.exitCode === null && guard.signalCode === null) return guard;
  guard = spawn('/bin/sh', ['-c', script, 'barmill-guard'], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  guard.stdin.unref?.();
  return guard;
}

/** From now on the process is ended, `signal` first, should this one die without doing so itself. */
export function guardProcess(pid, signal) {
  running().stdin.write(`add ${pid} ${signal.replace(/^SIG/, '')}\n`);
}

/** The process has ended; its id may be given to another. */
export function releaseProcess(pid) {
  if (guard !== undefined && guard.exitCode === null) guard.stdin.write(`drop ${pid}\n`);
}
