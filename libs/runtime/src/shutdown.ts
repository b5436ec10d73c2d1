let shutdown: AbortController | undefined;

/**
 * Aborts when this process is asked to end: SIGINT, SIGTERM, or, where it was forked, its parent gone.
 * One signal per process; a repeated request does not cut the draining short.
 */
export function untilShutdown(): AbortSignal {
  shutdown ??= watch(new AbortController());
  return shutdown.signal;
}

function watch(controller: AbortController): AbortController {
  const end = (reason: string) => () => {
    // A listener for `disconnect` would keep the channel, and so the process, alive.
    process.off('disconnect', parentGone);
    controller.abort(reason);
  };
  const parentGone = end('parent gone');
  process.on('SIGINT', end('SIGINT'));
  process.on('SIGTERM', end('SIGTERM'));
  if (process.connected) process.on('disconnect', parentGone);
  else if (process.connected === false) parentGone();
  return controller;
}
