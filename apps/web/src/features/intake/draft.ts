import type { paths } from '../../lib/api-types';

type Body<Path extends '/api/complaints' | '/api/contacts'> =
  paths[Path]['post']['requestBody']['content']['application/json'];
export type Registration = Body<'/api/complaints'>;
export type ContactGiven = Body<'/api/contacts'>;

/** Everything typed on the intake page; empty text where nothing was. */
export interface Draft {
  record: 'complaint' | 'contact';
  contactId: string;
  channel: Registration['channel'];
  officeId: string;
  callerIsWorker: boolean;
  complainant: {
    kind: Registration['complainant']['kind'];
    name: string;
    phone: string;
    email: string;
    address: string;
  };
  relation: string;
  worker: {
    name: string;
    country: string;
    placement: Registration['worker']['placement'];
    phone: string;
    relativePhone: string;
    passportNumber: string;
    identityNumber: string;
    village: string;
    employer: string;
  };
  categories: string[];
  narrative: string;
  emergency: boolean;
  emergencyReason: string;
}

export const emptyDraft = (officeId: string, given: Partial<Draft> = {}): Draft => ({
  record: 'complaint',
  contactId: '',
  channel: 'phone',
  officeId,
  callerIsWorker: false,
  complainant: { kind: 'family', name: '', phone: '', email: '', address: '' },
  relation: '',
  worker: {
    name: '',
    country: '',
    placement: 'unknown',
    phone: '',
    relativePhone: '',
    passportNumber: '',
    identityNumber: '',
    village: '',
    employer: '',
  },
  categories: [],
  narrative: '',
  emergency: false,
  emergencyReason: '',
  ...given,
});

/** Whether anything was typed that would be a loss. */
export const isBlank = ({ complainant, worker, categories, narrative, relation }: Draft): boolean => {
  const { kind: _kind, ...who } = complainant;
  const { placement: _placement, ...whom } = worker;
  const texts = [...Object.values(who), ...Object.values(whom), narrative, relation];
  return categories.length === 0 && texts.every((text) => text.trim() === '');
};

/** Only the fields that hold something, trimmed. */
function filled<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<T>;
}

const WORKER_KINDS: readonly string[] = ['worker', 'candidate', 'returned_worker'];

export function toRegistration(draft: Draft): Registration {
  const { contactId, channel, officeId, callerIsWorker, complainant, worker, categories, narrative } = draft;
  const { kind } = complainant;
  const asWorker = {
    kind: WORKER_KINDS.includes(kind) ? kind : ('worker' as const),
    ...filled({ name: worker.name, phone: worker.phone }),
    isWorker: true,
  };
  return {
    ...filled({ contactId, officeId }),
    channel,
    complainant: callerIsWorker ? asWorker : { ...filled(complainant), kind },
    worker: { ...filled(worker), placement: worker.placement },
    categories,
    narrative: narrative.trim(),
  };
}

export function toContact({ channel, officeId, complainant, relation, narrative }: Draft): ContactGiven {
  const { name, phone, email } = complainant;
  return {
    channel,
    ...filled({ officeId }),
    caller: filled({ name, phone, email, relation }),
    notes: narrative.trim(),
  };
}

/** Where on the page a field of the API is shown. */
export function pageField(field: string, { record, callerIsWorker }: Draft): string {
  if (record === 'contact') {
    const place = field.replace(/^caller\.relation$/, 'relation').replace(/^notes$/, 'narrative');
    return place.replace(/^caller\./, 'complainant.');
  }
  return callerIsWorker ? field.replace(/^complainant\.(name|phone)$/, 'worker.$1') : field;
}
