/** What must still be done for a case, and when. The workflow makes it happen; its outcome comes back as a command. */
export type Duty = {
  kind: 'deadline';
  clockId: string;
  stage: 'warning' | 'breach';
  /** ISO 8601 in UTC. */
  at: string;
};
