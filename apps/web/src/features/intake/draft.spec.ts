import { emptyDraft, isBlank, pageField, toContact, toRegistration } from './draft';

const draft = emptyDraft('centre');

describe('intake draft', () => {
  it('sends no field that was left empty', () => {
    const given = {
      ...draft,
      complainant: { ...draft.complainant, name: ' Pelapor Contoh ' },
      worker: { ...draft.worker, name: 'Pekerja Contoh 1', country: 'MY', relativePhone: '0800 000' },
      categories: ['CONFINED'],
      narrative: ' tidak boleh keluar ',
    };
    expect(toRegistration(given)).toEqual({
      channel: 'phone',
      officeId: 'centre',
      complainant: { kind: 'family', name: 'Pelapor Contoh' },
      worker: { name: 'Pekerja Contoh 1', country: 'MY', relativePhone: '0800 000', placement: 'unknown' },
      categories: ['CONFINED'],
      narrative: 'tidak boleh keluar',
    });
  });

  it('takes the worker for the complainant where the worker calls', () => {
    const given = {
      ...draft,
      callerIsWorker: true,
      worker: { ...draft.worker, name: 'Pekerja Contoh 2', phone: '1' },
    };
    expect(toRegistration(given).complainant).toEqual({
      kind: 'worker',
      name: 'Pekerja Contoh 2',
      phone: '1',
      isWorker: true,
    });
    expect(pageField('complainant.name', given)).toBe('worker.name');
  });

  it('becomes a contact without a worker', () => {
    const given = { ...draft, record: 'contact' as const, relation: 'istri', narrative: 'menanyakan syarat' };
    expect(toContact(given)).toEqual({
      channel: 'phone',
      officeId: 'centre',
      caller: { relation: 'istri' },
      notes: 'menanyakan syarat',
    });
    expect(['caller.phone', 'caller.relation', 'notes'].map((field) => pageField(field, given))).toEqual([
      'complainant.phone',
      'relation',
      'narrative',
    ]);
  });

  it('is blank until something is typed or chosen', () => {
    expect(isBlank({ ...draft, channel: 'letter', emergency: true })).toBe(true);
    expect(isBlank({ ...draft, worker: { ...draft.worker, country: 'SA' } })).toBe(false);
  });
});
