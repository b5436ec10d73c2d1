import type { When } from './circumstances';
import { evolveClassification } from './classification';
import { evolveClosure } from './closure';
import type { ComplaintEvent } from './complaint';
import { evolveConsent } from './consent';
import { evolveClocks } from './deadlines';
import { evolveDocuments } from './documents';
import { evolveEmergency } from './emergency';
import { evolveTracks, type TrackEvent } from './evolve-tracks';
import type { Recorded } from './envelope';
import { evolveHandover } from './handover';
import { noted, registered } from './intake';
import { openedOutOfScope } from './out-of-scope';
import type { Complaint, ComplaintState } from './state';
import { upcast } from './upcast';
import { evolveUpkeep, isUpkeepEvent } from './upkeep';

/** The case after one more event, of whatever schema it was stored in. Never throws. */
export function evolve(state: ComplaintState, recorded: Recorded): ComplaintState {
  const { type, data, metadata } = upcast(recorded);
  const event = { type, data } as ComplaintEvent;
  const when = { at: metadata.at, by: metadata.actor.replace(/^(staff|service):/, '') };
  if (event.type === 'ComplaintRegistered') return state ?? registered(event.data, when);
  return state && next(state, event, when);
}

type LaterEvent = Exclude<ComplaintEvent, { type: 'ComplaintRegistered' }>;

function next(state: Complaint, event: LaterEvent, when: When): Complaint {
  if (isUpkeepEvent(event)) return evolveUpkeep(state, event, when);
  switch (event.type) {
    case 'NoteAdded':
      return noted(state, event.data, when);
    case 'DocumentAttached':
    case 'DocumentScanned':
      return evolveDocuments(state, event, when);
    case 'CaseOpenedOutOfScope':
      return openedOutOfScope(state, event.data, when);
    case 'ComplaintClassified':
    case 'ComplaintAssigned':
      return evolveClassification(state, event);
    case 'EmergencyRaised':
    case 'EmergencyActionRecorded':
    case 'EmergencyEnded':
      return evolveEmergency(state, event, when);
    case 'ResolutionProposed':
    case 'ResolutionApproved':
    case 'ResolutionRejected':
    case 'ComplaintClosed':
    case 'ComplaintReopened':
    case 'ComplaintWithdrawn':
    case 'SatisfactionRecorded':
      return evolveClosure(state, event, when);
    case 'ConsentRecorded':
    case 'ConsentWithdrawn':
    case 'ProcessingStopped':
      return evolveConsent(state, event, when);
    case 'CaseOffered':
    case 'CaseHandedOver':
    case 'CaseOfferRefused':
    case 'CaseOfferWithdrawn':
    case 'CaseOfferTimedOut':
      return evolveHandover(state, event, when);
    case 'ClockStarted':
    case 'ClockWarned':
    case 'ClockBreached':
    case 'ClockPaused':
    case 'ClockResumed':
    case 'ClockMoved':
    case 'ClockMet':
    case 'ClockCancelled':
      return evolveClocks(state, event);
    default:
      return evolveTracks(state, event satisfies TrackEvent, when);
  }
}
