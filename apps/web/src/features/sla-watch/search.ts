export const WATCHED = ['breached', 'warned', 'running', 'paused'] as const;

export interface SlaWatchSearch {
  status?: (typeof WATCHED)[number];
  office?: string;
}

export const slaWatchSearch = ({ status, office }: Record<string, unknown>): SlaWatchSearch => {
  const known = WATCHED.find((each) => each === status);
  return { ...(known ? { status: known } : {}), ...(typeof office === 'string' && office ? { office } : {}) };
};
