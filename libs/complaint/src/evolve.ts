import { evolveAdvocacy } from './advocacy';
import type { When } from './circumstances';
import { evolveClassification } from './classification';
import { evolveClosure } from './closure';
import type { ComplaintEvent } from './complaint';
import { evolveClocks } from './deadlines';
import { evolveEmergency } from './emergency';
import type { Recorded } from './envelope';
import { noted, registered } from './intake';
import { evolveMediation } from './mediation';
import { openedOutOfScope } from './out-of-scope';
import type { Complaint, ComplaintState } from './state';
import { upcast } from './upcast';

/** The case after one more event, of whatever schema it was stored in. Never throws. */
export function evolve(state: ComplaintState, recorded: Recorded): ComplaintState {
  const { type, data, metadata } = upcast(recorded);
  const event = { type, data } as ComplaintEvent;
  const when = { at: metadata.at, by: metadata.actor.replace(/^staff:/, '') };
  if (event.type === 'ComplaintRegistered') return state ?? registered(event.data, when);
  return state && next(state, event, when);
}

type LaterEvent = Exclude<ComplaintEvent, { type: 'ComplaintRegistered' }>;

function next(state: Complaint, event: LaterEvent, when: When): Complaint {
  switch (event.type) {
    case 'NoteAdded':
      return noted(state, event.data, when);
    case 'CaseOpenedOutOfScope':
      return openedOutOfScope(state, event.data, when);
    case 'ComplaintClassified':
    case 'ComplaintAssigned':
      return evolveClassification(state, event);
    case 'EmergencyRaised':
    case 'EmergencyActionRecorded':
    case 'EmergencyEnded':
      return evolveEmergency(state, event, when);
    case 'AdvocacyOpened':
    case 'AdvocacyActionRecorded':
    case 'AdvocacyFinished':
      return evolveAdvocacy(state, event, when);
    case 'MediationOpened':
    case 'MediationSessionRecorded':
    case 'MediationSettled':
    case 'MediationFailed':
      return evolveMediation(state, event, when);
    case 'ResolutionProposed':
    case 'ResolutionApproved':
    case 'ResolutionRejected':
    case 'ComplaintClosed':
    case 'ComplaintReopened':
      return evolveClosure(state, event, when);
    case 'ClockStarted':
    case 'ClockWarned':
    case 'ClockBreached':
    case 'ClockMet':
    case 'ClockCancelled':
      return evolveClocks(state, event);
    default:
      return passedOver(event, state);
  }
}

/** A type from a later version changes nothing here; one that was forgotten above does not compile. */
const passedOver = (_event: never, state: Complaint): Complaint => state;
