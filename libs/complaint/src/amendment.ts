import type { Complainant, Worker } from './intake';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import type { Deciders } from './tracks';
import type { Folds } from './upkeep';
import type { Personal } from './vocabulary';

type Told<Person> = Partial<Omit<Person, 'personId'>>;
/** What was told of a person, before and after; fields that stay are not named. */
interface Amended<Person> {
  personId: string;
  before: Told<Person>;
  after: Told<Person>;
}

/** What is named replaces what was told; who did it and when stands with the event. */
export type AmendComplaint = {
  type: 'AmendComplaint';
  data: { complainant?: Told<Complainant>; worker?: Told<Worker>; narrative?: string; reason: string };
};
export type ComplaintAmended = {
  type: 'ComplaintAmended';
  data: {
    complainant?: Amended<Complainant>;
    worker?: Amended<Worker>;
    narrative?: { before: Personal; after: Personal };
    reason: Personal;
  };
};

export const amendment: Deciders<AmendComplaint> = {
  AmendComplaint: ({ complainant, worker, narrative, reason }, state) => {
    const changes = {
      ...named('complainant', changed(state.complainant, complainant)),
      ...named('worker', changed(state.worker, worker)),
      ...(narrative !== undefined &&
        narrative !== state.narrative && { narrative: { before: state.narrative, after: narrative } }),
    };
    if (Object.keys(changes).length === 0) throw new Rejected('nothing_changed', 'reason');
    return [{ type: 'ComplaintAmended', data: { ...changes, reason } }];
  },
};

const named = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : ({ [name]: value } as { [N in Name]: Value });

function changed<Person extends { personId: string }>(
  person: Person,
  told: Told<Person> = {},
): Amended<Person> | undefined {
  const fields = (Object.keys(told) as (keyof Told<Person>)[]).filter(
    (field) => told[field] !== undefined && told[field] !== person[field],
  );
  if (fields.length === 0) return undefined;
  const only = (from: Told<Person>) =>
    Object.fromEntries(
      fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])),
    ) as Told<Person>;
  return { personId: person.personId, before: only(person), after: only(told) };
}

export const amendmentFolds: Folds<ComplaintAmended> = {
  ComplaintAmended: (state: Complaint, { complainant, worker, narrative }) => ({
    ...state,
    complainant: { ...state.complainant, ...complainant?.after },
    worker: { ...state.worker, ...worker?.after },
    narrative: narrative ? narrative.after : state.narrative,
  }),
};
