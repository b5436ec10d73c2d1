import { policyText } from '@suaka/policy';
import { must, register } from '../../../../test/fixtures/cases';
import { allOf } from '../../../../test/fixtures/log';
import { Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';

interface Shown {
  version: string;
  document: string;
  base: string;
  adoptions: { version: string; by: string; at: string; note?: string }[];
}

let suaka: Suaka;
let intake: Officer;
let chief: Officer;
let serial = 0;
beforeAll(async () => {
  suaka = await startSuaka();
  intake = await suaka.signIn('intake_officer');
  chief = await suaka.signIn('supervisor');
});
afterAll(() => suaka.stop());

const next = () => `house-${++serial}`;
/** The shipped document by another name, with days for the verification. */
const documentOf = (version: string, days = 3) =>
  policyText()
    .replace(/^version: .*$/m, `version: ${version}`)
    .replace(/verification: \{ limit: \{ amount: 3,/, `verification: { limit: { amount: ${days},`);
const shown = async (officer = suaka.admin) => (await must(officer.get<Shown>('/policy'))).body;
const adopt = async (version: string, days?: number, officer = suaka.admin) =>
  officer.post('/policy', {
    ...{ document: documentOf(version, days), note: 'Coba' },
    expectedVersion: (await shown()).base,
  });
/** How its clock was started, for good. */
const verificationOf = async (complaintId: string) => {
  const events = await allOf(suaka.parts.log.readStream(`complaint-${complaintId}`));
  return events.find(({ data }) => (data as { clock?: string }).clock === 'verification')?.data;
};

it('goes by the shipped policy until another is adopted', async () => {
  expect(await shown()).toEqual({
    version: suaka.parts.document.version,
    base: suaka.parts.document.version,
    document: policyText(),
    adoptions: [],
  });
});

it('decides the very next case by the new limit, and leaves the clocks that run as they were', async () => {
  const before = (await must(register(intake))).body.complaintId;
  const shipped = suaka.parts.document.version;
  const version = next();
  const answer = await must(adopt(version, 1));
  expect([answer.status, answer.body.version]).toEqual([201, version]);
  const after = (await must(register(intake))).body.complaintId;
  expect(await verificationOf(after)).toMatchObject({
    policyVersion: version,
    limit: '1 working_days',
  });
  expect(await verificationOf(before)).toMatchObject({
    policyVersion: shipped,
    limit: '3 working_days',
  });
  const { adoptions, ...now } = await shown(chief);
  expect(now).toEqual({ version, base: version, document: documentOf(version, 1) });
  expect(adoptions[0]).toMatchObject({ version, by: suaka.admin.staffId, note: 'Coba' });
  const { body } = await intake.get<{ policyVersion: string }>('/reference');
  expect(body.policyVersion).toBe(version);
});

it('is followed by every process, and shown by each at once', async () => {
  const other = await suaka.startApi();
  const elsewhere = await new Officer(other.apiUrl, chief.username, chief.password).signIn();
  for (let n = 0; n < 5; n++) {
    const version = next();
    await must(adopt(version));
    expect((await shown(elsewhere)).version).toBe(version);
  }
  await other.close();
});

it('answers a faulty document with every fault, by path and line, and adopts nothing', async () => {
  const before = await shown();
  const document = documentOf(next())
    .replace(/^warnShare: .*$/m, 'warnShare: 7')
    .replace(/^breakGlassHours: .*$/m, 'breakGlassHours: never');
  const sent = { document, expectedVersion: before.base };
  const { status, body } = await suaka.admin.post('/policy', sent);
  expect([status, body.reason]).toEqual([422, 'policy_invalid']);
  expect(body.errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'warnShare', line: 3 }),
      expect.objectContaining({ field: 'breakGlassHours', line: 4 }),
    ]),
  );
  const broken = await suaka.admin.post('/policy', { ...sent, document: 'version: [\n' });
  expect([broken.status, broken.body.reason]).toEqual([422, 'policy_invalid']);
  expect(await shown()).toEqual(before);
});

it('lets one of two administrators through who adopt at once', async () => {
  const second = await suaka.signIn('administrator');
  const expectedVersion = (await shown()).base;
  const answers = await Promise.all(
    [suaka.admin, second].map((officer) =>
      officer.post('/policy', { document: documentOf(next()), expectedVersion }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.reason).toBe('policy_moved');
});

it('adopts once under one key, and never again under a used name', async () => {
  const version = next();
  const sent = { document: documentOf(version), expectedVersion: (await shown()).base };
  const key = 'adopted-once-only';
  const [first, again] = [
    await suaka.admin.post('/policy', sent, { key }),
    await suaka.admin.post('/policy', sent, { key }),
  ];
  expect([again.status, again.body]).toEqual([201, first.body]);
  const reused = await adopt(version);
  expect([reused.status, reused.body.reason]).toEqual([409, 'policy_version_used']);
});

it('is an administrator’s to change, and not everybody’s to read', async () => {
  expect((await adopt(next(), 3, chief)).status).toBe(403);
  expect((await intake.get('/policy')).status).toBe(403);
});
