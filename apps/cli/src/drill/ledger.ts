import type { Drawn } from './draw';

/** What the API has acknowledged. */
export interface Acknowledged {
  verb: string;
  commandId: string;
  revision: string;
}

/** What the drill knows of one case. */
export interface Lived {
  drawn: Drawn;
  contactId?: string;
  contactCommandId?: string;
  complaintId?: string;
  ticketNumber?: string;
  /** Of its complaint, in order. */
  acknowledged: Acknowledged[];
  /** Position of the last write. */
  position?: string;
  faults: string[];
}

/** What the drill was answered, and how quickly. */
export class Ledger {
  readonly cases: Lived[] = [];
  readonly times = new Map<string, number[]>();
  repeated = 0;

  open(drawn: Drawn): Lived {
    const lived: Lived = { drawn, acknowledged: [], faults: [] };
    this.cases.push(lived);
    return lived;
  }

  took(verb: string, ms: number): void {
    const times = this.times.get(verb) ?? [];
    times.push(ms);
    this.times.set(verb, times);
  }
}
