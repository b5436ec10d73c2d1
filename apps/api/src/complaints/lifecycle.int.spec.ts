import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { CLASSIFICATION, must, told } from '../../../../test/fixtures/cases';

let suaka: Suaka;
let intake: Officer;
let handler: Officer;
let supervisor: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  intake = await suaka.signIn('intake_officer');
  handler = await suaka.signIn('case_handler');
  supervisor = await suaka.signIn('supervisor');
});
afterAll(() => suaka.stop());

interface File {
  revision: string;
  actions: string[];
  state: {
    phase: string;
    outcome?: string;
    severity?: string;
    contactId?: string;
    clocks: { clock: string; status: string }[];
  };
}
interface Entry {
  revision: string;
  type: string;
  actorName?: string;
}

describe('a case, from the first call to the closed file and open again', () => {
  let path: string;
  let contactId: string;
  const see = async (who: Officer) => (await must(who.get<File>(path))).body;
  const step = (who: Officer, verb: string, body: object) => must(who.post(`${path}/${verb}`, body));

  test('a call is logged, and a complaint registered from it', async () => {
    const caller = { name: 'Pelapor Contoh', phone: '+62 811 0000 001', relation: 'istri' };
    const contact = await must(
      intake.post('/contacts', { channel: 'phone', caller, notes: 'Menelepon pukul 9.' }),
    );
    contactId = contact.body.contactId as string;
    const { body, headers } = await must(intake.post('/complaints', told({ contactId })));
    path = `/complaints/${body.complaintId as string}`;
    expect(body.ticketNumber).toMatch(/^ADU\.001\/.+\/20\d\d$/);
    expect(headers.get('etag')).toBe(`"${body.revision as string}"`);

    const file = await see(intake);
    expect(file.state).toMatchObject({
      phase: 'intake',
      contactId,
      worker: { name: 'Pekerja Contoh 1', country: 'MY' },
    });
    expect(file.state.clocks).toEqual([
      expect.objectContaining({ clock: 'verification', status: 'running' }),
    ]);
    expect(file.actions).toEqual(expect.arrayContaining(['ClassifyComplaint', 'RaiseEmergency']));
    expect(file.actions).not.toContain('AssignComplaint');
    expect((await intake.get(`/contacts/${contactId}`)).body).toMatchObject({ callerName: 'Pelapor Contoh' });
  });

  test('it is classified and assigned', async () => {
    await step(intake, 'classify', CLASSIFICATION);
    await step(supervisor, 'assign', { handlerId: handler.staffId });
    const { state } = await see(supervisor);
    expect(state).toMatchObject({ phase: 'handling', severity: 'medium', handlerId: handler.staffId });
    expect(state.clocks).toContainEqual(expect.objectContaining({ clock: 'verification', status: 'met' }));
    expect(state.clocks).toContainEqual(expect.objectContaining({ clock: 'completion', status: 'running' }));
  });

  test('an emergency starts its clock at once, and the first action meets it', async () => {
    await step(intake, 'emergency', { reason: 'Pekerja diancam.' });
    expect((await see(intake)).state.clocks).toContainEqual(
      expect.objectContaining({ clock: 'emergency_first_action', status: 'running' }),
    );
    await step(handler, 'emergency-action', { action: 'Menghubungi perwakilan.' });
    await step(handler, 'emergency-end', { note: 'Sudah di tempat aman.' });
    expect((await see(handler)).state).toMatchObject({ emergency: { status: 'ended' } });
  });

  test('it is handled by advocacy and mediation', async () => {
    await step(handler, 'advocacy-open', { goal: 'Pembayaran gaji' });
    await step(handler, 'advocacy-action', { action: 'Surat kepada majikan' });
    await step(handler, 'advocacy-finish', { result: 'Majikan bersedia berunding' });
    await step(handler, 'mediation-open', { parties: ['Pekerja Contoh 1', 'Majikan Contoh'] });
    const session = {
      heldOn: '2026-11-20',
      attendance: ['Pekerja Contoh 1', 'Majikan Contoh'],
      minutes: 'Berita acara.',
    };
    await step(handler, 'mediation-session', session);
    await step(handler, 'mediation-settle', {
      terms: 'Dibayar penuh',
      claimed: '6000.50',
      settled: '6000.50',
      currency: 'MYR',
    });
    expect((await see(handler)).state).toMatchObject({
      tracks: [
        { kind: 'advocacy', status: 'finished' },
        { kind: 'mediation', outcome: 'settled', mediation: { settled: '6000.50', sessions: 1 } },
      ],
    });
  });

  test('a resolution is proposed, sent back, proposed again, approved by another person and so closed', async () => {
    await step(handler, 'resolution-propose', { outcome: 'settlement', summary: 'Selesai.' });
    await step(supervisor, 'resolution-reject', { reason: 'Bukti transfer belum ada.' });
    await step(handler, 'resolution-propose', { outcome: 'settlement', summary: 'Bukti terlampir.' });
    await step(supervisor, 'resolution-approve', {});
    const { state, actions } = await see(supervisor);
    expect(state).toMatchObject({ phase: 'closed', outcome: 'settlement', closedAt: expect.any(String) });
    expect(actions).toContain('ReopenComplaint');
    expect(actions).not.toContain('ProposeResolution');
  });

  test('it is opened again', async () => {
    await step(supervisor, 'reopen', { reason: 'Pembayaran ditarik kembali.' });
    expect((await see(supervisor)).state).toMatchObject({ phase: 'handling', reopenedTimes: 1 });
  });

  test('its timeline tells everything in order, with names', async () => {
    const { body } = await must(supervisor.get<Entry[]>(`${path}/timeline`));
    expect(body.map(({ revision }) => Number(revision))).toEqual(body.map((_, index) => index));
    expect(body[0]).toMatchObject({ type: 'ComplaintRegistered', actorName: 'Petugas Contoh' });
    const types = body.map(({ type }) => type);
    expect(types.filter((type) => type === 'ResolutionProposed')).toHaveLength(2);
    expect(types).toEqual(
      expect.arrayContaining(['MediationSettled', 'ComplaintClosed', 'ComplaintReopened']),
    );
  });

  test('worklist, clocks, summary and contacts know it', async () => {
    const { body: worklist } = await supervisor.get<{ items: object[] }>(
      '/complaints?search=pekerja%20contoh&limit=5',
    );
    expect(worklist.items).toEqual([
      expect.objectContaining({ phase: 'handling', workerName: 'Pekerja Contoh 1' }),
    ]);
    const { body: watch } = await supervisor.get<{ items: object[] }>('/sla-watch?status=running');
    expect(watch.items).toEqual([expect.objectContaining({ clock: 'completion' })]);
    const { body: summary } = await supervisor.get('/summary');
    expect(summary).toMatchObject({ total: 1, phases: { handling: 1, closed: 0 } });
    const { body: contacts } = await supervisor.get<{ items: object[] }>('/contacts');
    expect(contacts.items).toEqual([
      expect.objectContaining({ contactId, complaintId: path.split('/').at(-1) }),
    ]);
  });
});

test('the ticket numbers of one office run on', async () => {
  const tickets: string[] = [];
  for (let n = 0; n < 3; n++)
    tickets.push(
      (await must(intake.post<{ ticketNumber: string }>('/complaints', told()))).body.ticketNumber,
    );
  expect(tickets.map((ticket) => ticket.slice(0, 8))).toEqual(['ADU.002/', 'ADU.003/', 'ADU.004/']);
});

test('a worker who calls is one person', async () => {
  const complainant = { kind: 'worker', name: 'Pekerja Contoh 2', isWorker: true };
  const { body } = await must(intake.post('/complaints', told({ complainant })));
  const { body: file } = await intake.get<{ state: Record<string, { personId: string }> }>(
    `/complaints/${body.complaintId as string}`,
  );
  expect(file.state.worker?.personId).toBe(file.state.complainant?.personId);
  expect(file.state.complainant).not.toHaveProperty('isWorker');
});

test('every code has its labels', async () => {
  const { body } =
    await intake.get<Record<string, { code?: string; id: string; en?: string }[]>>('/reference');
  expect(body.categories).toHaveLength(30);
  expect(body.countries?.slice(0, 2)).toEqual([
    { code: 'MY', id: 'Malaysia', en: 'Malaysia' },
    { code: 'SA', id: 'Arab Saudi', en: 'Saudi Arabia' },
  ]);
  expect(body.eventTypes).toContainEqual(
    expect.objectContaining({ code: 'ComplaintRegistered', en: 'Complaint registered' }),
  );
  expect(body.offices).toContainEqual(expect.objectContaining({ id: 'PUSAT', timeZone: 'Asia/Jakarta' }));
});
