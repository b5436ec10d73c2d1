/** One Ctrl-C reaches a process twice when npm stands between: from the terminal, and handed on. */
const SAME_MS = 700;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborts at the first request to end; `force` is called at a second one. */
export function onInterruption(force: () => void): AbortSignal {
  const asked = new AbortController();
  let first = 0;
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (!asked.signal.aborted) {
        first = performance.now();
        asked.abort(new Error(name));
      } else if (performance.now() - first > SAME_MS) {
        force();
      }
    });
  }
  return asked.signal;
}
