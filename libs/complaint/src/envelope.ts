import type { ComplaintCommand, ComplaintEvent } from './complaint';

/** Who asks: a person, another system by its token, whose id then stands for the person's, or this one itself. */
export type Actor =
  | {
      kind: 'staff' | 'service';
      staffId: string;
      roles: string[];
      officeId: string;
      scopes?: string[];
    }
  | { kind: 'system' };

/** A command on its way to the decider: who, when, and the id under which it counts once. */
export interface Submitted<C = ComplaintCommand> {
  /** UUID; the same for every repetition of the same request. */
  commandId: string;
  command: C;
  actor: Actor;
  /** ISO 8601 in UTC. */
  at: string;
  /** Revision the sender had read; a case that has moved on answers with a conflict. */
  expectedRevision?: string;
  /** Keyed digest of the request, by which a reused command id with other content is told. */
  fingerprint?: string;
}

/** Metadata of every stored event. JSON only. */
export interface EventMetadata {
  /** Version of the event's shape, 1 at first. */
  schema: number;
  commandId: string;
  /** `staff:<id>`, `service:<id>` or `system`. */
  actor: string;
  at: string;
  /** Person whose key seals the free texts of this event. */
  subject?: string;
  fingerprint?: string;
}

/** An event with what the log knows of it. */
export interface Recorded<E extends { type: string; data: unknown } = ComplaintEvent> {
  eventId: string;
  type: E['type'];
  data: E['data'];
  metadata: EventMetadata;
  streamId: string;
  /** Decimal text. */
  revision: string;
  /** Commit position, decimal text. */
  position: string;
}
