import { EVENT_TYPES, evolve, type Recorded } from '@suaka/complaint';
import { idIn } from '../projection/logged-event';
import type { Projection } from '../projection/projection';

const known = new Set<string>(EVENT_TYPES);

/** The state is folded by the rules' own `evolve`, so that a case reads the same here and where it is decided. */
export const caseFile: Projection<'caseFile'> = {
  table: 'caseFile',
  key: 'complaintId',
  keyOf: (event) => idIn('complaint', event),
  apply(row, event) {
    if (!known.has(event.type)) throw new Error('the type is not known here');
    const next = row ? BigInt(row.revision) + 1n : 0n;
    if (BigInt(event.revision) !== next) throw new Error(`revision ${next} is due`);
    const state = evolve(row?.state, event as Recorded);
    if (!state) throw new Error('no complaint has been registered');
    return {
      complaintId: idIn('complaint', event) ?? '',
      revision: event.revision,
      position: event.position,
      updatedAt: event.metadata.at,
      state,
    };
  },
};
