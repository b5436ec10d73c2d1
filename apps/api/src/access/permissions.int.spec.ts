import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Action, may, type Relation, RELATIONS, type Role, ROLES, type Subject } from '@suaka/people';
import { CLASSIFICATION, inHandling, must, register, told } from '../../../../test/fixtures/cases';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

const HERE = 'BP3MI-JABAR';
const BELOW = 'P4MI-SUKABUMI';
const ELSEWHERE = 'BP3MI-BALI';

const STEPS: [Action, verb: string, body: object][] = [
  ['AddNote', 'note', { text: 'x' }],
  ['AttachDocument', 'document-attach', { uploadId: randomUUID(), name: 'x' }],
  ['RecordScan', 'document-scan', { documentId: randomUUID() }],
  ['ClassifyComplaint', 'classify', CLASSIFICATION],
  ['RaiseEmergency', 'emergency', { reason: 'x' }],
  ['RecordEmergencyAction', 'emergency-action', { action: 'x' }],
  ['EndEmergency', 'emergency-end', { note: 'x' }],
  ['OpenAdvocacy', 'advocacy-open', { goal: 'x' }],
  ['RecordAdvocacyAction', 'advocacy-action', { action: 'x' }],
  ['FinishAdvocacy', 'advocacy-finish', { result: 'x' }],
  ['OpenMediation', 'mediation-open', { parties: ['x'] }],
  ['RecordMediationSession', 'mediation-session', { heldOn: '2026-02-03', attendance: ['x'], minutes: 'x' }],
  ['SettleMediation', 'mediation-settle', { terms: 'x', claimed: '2', settled: '1', currency: 'MYR' }],
  ['FailMediation', 'mediation-fail', { reason: 'x' }],
  ['RecordHearing', 'advocacy-hearing', { court: 'x', on: '2026-02-03' }],
  ['RecordInstalmentPaid', 'instalment-paid', { instalment: 1, on: '2026-02-03' }],
  ['ForgoInstalment', 'instalment-forgone', { instalment: 1, reason: 'x' }],
  ['OpenConsultation', 'consultation-open', { question: 'x' }],
  ['GiveAdvice', 'consultation-advice', { advice: 'x' }],
  ['FinishConsultation', 'consultation-finish', { result: 'x' }],
  ['OpenClarification', 'clarification-open', { parties: ['x'] }],
  ['RecordStatement', 'clarification-statement', { by: 'x', on: '2026-02-03', statement: 'x' }],
  [
    'RecordMinutes',
    'clarification-minutes',
    { number: 'x', on: '2026-02-03', explanation: 'x', followUp: 'x' },
  ],
  ['MakeCommitment', 'commitment', { by: 'x', commitment: 'x' }],
  ['KeepCommitment', 'commitment-kept', { proof: 'x' }],
  ['BreakCommitment', 'commitment-broken', { finding: 'x' }],
  ['FinishClarification', 'clarification-finish', { result: 'x' }],
  ['OpenRepatriation', 'repatriation-open', { destination: 'x', reason: 'x' }],
  ['TakeRepatriationStep', 'repatriation-step', { step: 'handed_over', on: '2026-02-03' }],
  [
    'RecordRepatriationCost',
    'repatriation-cost',
    { item: 'x', amount: '1', currency: 'IDR', payer: 'state' },
  ],
  ['OpenInsuranceClaim', 'insurance-open', { insurer: 'x', claimed: '1', currency: 'IDR' }],
  ['DecideInsuranceClaim', 'insurance-decision', { decision: 'refused', on: '2026-02-03', reason: 'x' }],
  ['PayInsuranceClaim', 'insurance-payment', { paid: '1', on: '2026-02-03' }],
  ['OpenSanction', 'sanction-open', { recipient: 'x', against: 'x', ground: 'x' }],
  ['SendSanction', 'sanction-send', { number: 'x', on: '2026-02-03' }],
  ['AnswerSanction', 'sanction-answer', { answer: 'imposed', on: '2026-02-03', text: 'x' }],
  ['PutTrackOnHold', 'track-hold', { track: 'mediation', reason: 'x' }],
  ['ResumeTrack', 'track-resume', { track: 'mediation', reason: 'x' }],
  ['AbandonTrack', 'track-abandon', { track: 'mediation', reason: 'x' }],
  ['AmendComplaint', 'amend', { narrative: 'x', reason: 'x' }],
  ['AddTask', 'task-add', { task: 'x' }],
  ['FinishTask', 'task-finish', { taskId: 'task-1' }],
  ['CancelTask', 'task-cancel', { taskId: 'task-1', reason: 'x' }],
  ['ReceivePaper', 'paper-received', { paper: 'x', on: '2026-02-03' }],
  ['WithdrawPaper', 'paper-withdrawn', { paper: 'x', reason: 'x' }],
  ['ProposeResolution', 'resolution-propose', { outcome: 'settlement', summary: 'x' }],
  ['RejectResolution', 'resolution-reject', { reason: 'x' }],
  ['ApproveResolution', 'resolution-approve', {}],
  ['ReopenComplaint', 'reopen', { reason: 'x' }],
  ['WithdrawComplaint', 'withdraw', { channel: 'phone', reason: 'x' }],
  ['RecordSatisfaction', 'satisfaction', { score: 4 }],
  ['RequestPapers', 'papers-request', { papers: ['x'], channel: 'phone' }],
  ['TellUnsolvable', 'unsolvable-told', { channel: 'phone', text: 'x' }],
  ['RecordContact', 'contacted', { channel: 'phone', note: 'x' }],
  ['WarnOfClosing', 'closing-warn', { closing: 'unreachable', channel: 'phone', text: 'x' }],
  ['RecordConsent', 'consent', { party: 'worker', means: 'oral', scopes: ['handling'] }],
  ['WithdrawConsent', 'consent-withdraw', { party: 'worker', means: 'oral' }],
  ['StopProcessing', 'processing-stop', {}],
  ['OfferCase', 'offer', { officeId: 'BP3MI-NTB', reason: 'x' }],
  ['WithdrawOffer', 'offer-withdraw', {}],
];

const ANSWERS: [Action, verb: string, body: object][] = [
  ['RefuseCase', 'offer-refuse', { reason: 'x' }],
  ['AcceptCase', 'offer-accept', {}],
];

const SUBJECTS: Record<Relation, Subject> = {
  own_office: { offices: [BELOW, HERE] },
  assigned: { offices: [ELSEWHERE], handlerId: 'me' },
  break_glass: { offices: [ELSEWHERE], openedTo: ['me'] },
  offered: { offices: [ELSEWHERE], offeredTo: [BELOW, HERE] },
  former_office: { offices: [ELSEWHERE], former: [BELOW, HERE] },
  elsewhere: { offices: [ELSEWHERE] },
};

let suaka: Suaka;
let chief: Officer;
let other: Officer;
let outsider: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  chief = await suaka.signIn('supervisor');
  other = await suaka.signIn('case_handler');
  outsider = await suaka.signInAt('BP3MI-PAPUA', 'case_handler');
});
afterAll(() => suaka.stop());

/** A case that stands so to `officer`. */
async function caseOf(relation: Relation, officer: Officer): Promise<string> {
  const id = await inHandling(chief, relation === 'assigned' ? officer : other, {
    officeId: relation === 'own_office' || relation === 'former_office' ? BELOW : ELSEWHERE,
  });
  if (relation === 'offered') await offer(id, BELOW);
  if (relation === 'former_office') {
    await offer(id, ELSEWHERE);
    await must(chief.post(`/complaints/${id}/offer-accept`, {}));
  }
  officer.position = chief.position;
  // Who may not break the glass stands to it as to any other.
  if (relation === 'break_glass') await breakGlass(officer, id);
  return id;
}

const offer = (id: string, officeId: string) =>
  must(chief.post(`/complaints/${id}/offer`, { officeId, reason: 'x' }));

async function breakGlass(officer: Officer, id: string): Promise<number> {
  const { state } = (await must(chief.get<{ state: { ticketNumber: string } }>(`/complaints/${id}`))).body;
  const { ticketNumber } = state;
  return (await officer.post('/break-glass', { ticketNumber, reason: 'x' })).status;
}

describe.each([...ROLES])('a person who is %s and no more', (role: Role) => {
  let officer: Officer;
  const allowed = (action: Action, relation: Relation) =>
    may({ staffId: 'me', roles: [role], officeId: HERE }, action, SUBJECTS[relation]);
  const somewhere = (action: Action) => RELATIONS.some((relation) => allowed(action, relation));
  /** Refused by role alone, by what may be read, or as if it were not there. */
  const refusal = (action: Action, relation: Relation) =>
    !somewhere(action) || allowed('ReadCases', relation) ? 403 : 404;
  beforeAll(async () => {
    officer = await suaka.signInAt(HERE, role);
  });

  describe.each([...RELATIONS])('to a case %s', (relation) => {
    let id: string;
    beforeAll(async () => {
      id = await caseOf(relation, officer);
    });

    test('reads it, in every view, or nowhere', async () => {
      const reads = allowed('ReadCases', relation);
      const status = reads ? 200 : somewhere('ReadCases') ? 404 : 403;
      expect((await officer.get(`/complaints/${id}`)).status).toBe(status);
      expect((await officer.get(`/complaints/${id}/timeline`)).status).toBe(status);
      if (!somewhere('ReadCases')) return;
      const listed = async (path: string) =>
        (await officer.get<{ items: { complaintId: string }[] }>(path)).body.items.map(
          ({ complaintId }) => complaintId,
        );
      expect((await listed('/complaints?limit=200')).includes(id)).toBe(reads);
      expect((await listed('/sla-watch?limit=200')).includes(id)).toBe(reads);
    });

    test.each(STEPS)('%s', async (action, verb, body) => {
      const { status } = await officer.post(`/complaints/${id}/${verb}`, body);
      if (allowed(action, relation)) expect([200, 409, 422]).toContain(status);
      else expect(status).toBe(refusal(action, relation));
    });

    test.each(ANSWERS)('%s', async (action, verb, body) => {
      const own = await caseOf(relation, officer);
      const { status } = await officer.post(`/complaints/${own}/${verb}`, body);
      expect(status).toBe(allowed(action, relation) ? 200 : refusal(action, relation));
    });

    test('ReadOffers, without anybody named', async () => {
      const { status, body } = await officer.get<{ items: { complaintId: string }[] }>('/offers?limit=200');
      expect(status).toBe(somewhere('ReadOffers') ? 200 : 403);
      if (status !== 200) return;
      const found = body.items.find(({ complaintId }) => complaintId === id);
      expect(found !== undefined).toBe(allowed('ReadOffers', relation));
      expect(JSON.stringify(found ?? {})).not.toMatch(/Contoh|narrative|name/);
    });

    test('learns of a newer version only where it reads', async () => {
      const stale = { headers: { 'if-match': '"0"' } };
      const { status, body } = await officer.post(`/complaints/${id}/note`, { text: 'x' }, stale);
      if (allowed('ReadCases', relation) && somewhere('AddNote')) expect([403, 412]).toContain(status);
      else expect([status, 'current' in body]).toEqual([refusal('AddNote', relation), false]);
    });

    test('AssignComplaint', async () => {
      const { status } = await officer.post(`/complaints/${id}/assign`, { handlerId: other.staffId });
      if (allowed('AssignComplaint', relation)) expect([200, 409]).toContain(status);
      else expect(status).toBe(refusal('AssignComplaint', relation));
    });

    test('is offered only what it may', async () => {
      const { status, body } = await officer.get<{ actions: Action[] }>(`/complaints/${id}`);
      if (status !== 200) return;
      expect(body.actions.filter((action) => !allowed(action, relation))).toEqual([]);
    });

    test('ReadOpenings', async () => {
      expect(await breakGlass(outsider, id)).toBe(200);
      officer.position = outsider.position;
      const { status, body } = await officer.get<{ items: { complaintId: string; staffId: string }[] }>(
        '/break-glass?limit=200',
      );
      expect(status).toBe(somewhere('ReadOpenings') ? 200 : 403);
      if (status !== 200) return;
      const heard = body.items.some((each) => each.complaintId === id && each.staffId === outsider.staffId);
      expect(heard).toBe(allowed('ReadOpenings', relation));
    });

    test('OpenCaseOutOfScope, and reads it then', async () => {
      const may = allowed('OpenCaseOutOfScope', relation);
      expect(await breakGlass(officer, id)).toBe(may ? 200 : 403);
      const reads = may || allowed('ReadCases', relation);
      expect((await officer.get(`/complaints/${id}`)).status === 200).toBe(reads);
    });
  });

  test('ReadStaffHistory', async () => {
    const { status, body } = await officer.get<{ roles: Role[] }[]>(`/staff/${officer.staffId}/history`);
    expect(status).toBe(allowed('ReadStaffHistory', 'elsewhere') ? 200 : 403);
    if (status === 200) expect(body.map(({ roles }) => roles)).toEqual([[role]]);
  });

  test('ManageOrganisation', async () => {
    const expected = allowed('ManageOrganisation', 'elsewhere') ? 200 : 403;
    const deputy = await officer.post('/offices/KDEI-TAIPEI/deputy', { deputy: 'PUSAT' });
    expect(deputy.status).toBe(expected);
    const { body } = await officer.get<{ id: string }[]>('/institutions');
    const { id, active: _, ...details } = body[0] as { id: string; active: boolean };
    expect((await officer.post(`/institutions/${id}/details`, details)).status).toBe(expected);
  });

  test('ReadPolicy and ManagePolicy', async () => {
    const { status } = await officer.get('/policy');
    expect(status).toBe(allowed('ReadPolicy', 'elsewhere') ? 200 : 403);
    const sent = { document: 'none', expectedVersion: 'x' };
    const expected = allowed('ManagePolicy', 'elsewhere') ? 422 : 403;
    expect((await officer.post('/policy', sent)).status).toBe(expected);
  });

  test.each([
    ['own_office', BELOW],
    ['elsewhere', ELSEWHERE],
  ] as [Relation, string][])('registers and logs %s', async (relation, officeId) => {
    const expected = (action: Action) => (allowed(action, relation) ? 201 : 403);
    expect((await register(officer, { officeId })).status).toBe(expected('RegisterComplaint'));
    const contact = { channel: 'phone', officeId, caller: {}, notes: 'x' };
    expect((await officer.post('/contacts', contact)).status).toBe(expected('LogContact'));
    const logged = await must(suaka.admin.post<{ contactId: string }>('/contacts', contact));
    officer.position = suaka.admin.position;
    const { contactId } = logged.body;
    const reads = allowed('ReadContacts', relation);
    const seen = reads ? 200 : somewhere('ReadContacts') ? 404 : 403;
    expect((await officer.get(`/contacts/${contactId}`)).status).toBe(seen);
    if (!somewhere('RegisterComplaint')) return;
    const from = await officer.post('/complaints', told({ officeId: HERE, contactId }));
    expect(from.status).toBe(reads ? 201 : 422);
  });
});

test('the live stream tells of what may be read, and of nothing else', async () => {
  const officer = await suaka.signInAt(HERE, 'case_handler');
  const { body } = await fetch(`${suaka.apiUrl}/live`, { headers: { cookie: officer.cookie } });
  let heard = '';
  const listening = (async () => {
    for await (const chunk of body!) heard += Buffer.from(chunk as Uint8Array).toString();
  })();
  const hidden = (await must(register(chief, { officeId: ELSEWHERE }))).body.complaintId;
  const contact = { channel: 'phone', officeId: ELSEWHERE, caller: {}, notes: 'x' };
  const call = (await must(chief.post<{ contactId: string }>('/contacts', contact))).body.contactId;
  const shown = (await must(register(chief, { officeId: BELOW }))).body.complaintId;
  for (let wait = 0; wait < 100 && !heard.includes(shown); wait++) await sleep(50);
  await officer.send('DELETE', '/session');
  await listening;
  expect(heard).toContain(`complaint-${shown}`);
  expect(heard).not.toContain(hidden);
  expect(heard).not.toContain(call);
});
