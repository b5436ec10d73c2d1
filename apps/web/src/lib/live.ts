export type LiveStatus = 'connecting' | 'live' | 'lost';

export interface Projected {
  position: string;
  streams: string[];
}

const REOPEN_MS = 5_000;

/** Listens to the API's events until the returned function is called; opens again whenever they end. */
export function listen(
  onProjected: (event: Projected) => void,
  onStatus: (status: LiveStatus) => void,
): () => void {
  let source: EventSource | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/api/live');
    source.onopen = () => onStatus('live');
    source.addEventListener('projected', (event: MessageEvent<string>) =>
      onProjected(JSON.parse(event.data) as Projected),
    );
    source.onerror = () => {
      onStatus('lost');
      if (source?.readyState !== EventSource.CLOSED) return;
      clearTimeout(reopening);
      reopening = setTimeout(open, REOPEN_MS);
    };
  };
  open();
  return () => {
    clearTimeout(reopening);
    source?.close();
  };
}

/** Query keys that a change of these streams makes stale. */
export function staleKeys(streams: Iterable<string>): string[][] {
  const keys = new Map<string, string[]>();
  const add = (...key: string[]) => keys.set(key.join('/'), key);
  for (const stream of streams) {
    const [kind = '', ...rest] = stream.split('-');
    if (kind === 'complaint') {
      add('complaint', rest.join('-'));
      add('worklist');
      add('sla-watch');
      add('summary');
      add('openings');
      add('offers');
    }
    if (kind === 'contact') add('contacts');
    if (kind === 'staff') add('staff');
    if (kind === 'office' || kind === 'institution') add(`${kind}s`);
    if (kind === 'office') add('reference');
  }
  return [...keys.values()];
}
