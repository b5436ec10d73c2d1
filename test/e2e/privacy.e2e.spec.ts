import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, register, type Registered } from '../fixtures/cases';
import { apart, runFile, suaka, Suaka } from '../fixtures/command';
import { columnsWith, filesUnder } from '../fixtures/held';
import { Officer } from '../fixtures/officer';

const READY = /Ready in .* s/;
const NAME = 'Tertanam Zqxcontoh';
const PHONE = '+62-000-73519284';
const PASSPORT = 'ZQ7351928';
const planted = [NAME, PHONE, PASSPORT];

let folder: string;
let data: string;
let running: Suaka;
let complaint: Registered;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suaka-privacy-'));
  data = join(folder, 'data');
  running = await started();
  complaint = await plant(await signedIn());
  const drill = await suaka(
    ['drill', '--complaints', '8', '--seed', '3'],
    apart(data, { SUAKA_DRILL_PASSWORD: PASSWORD }),
  );
  expect(drill.code).toBe(0);
}, 180_000);
afterAll(async () => {
  await running?.interrupt();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function started(): Promise<Suaka> {
  const one = new Suaka(['start'], apart(data));
  await one.says(READY);
  return one;
}

const PASSWORD = 'sandi sendiri admin';
let isNew = true;

async function signedIn(): Promise<Officer> {
  const at = (password: string) => new Officer(`${runFile(data).env.SUAKA_API_URL}/api`, 'admin', password);
  if (isNew) {
    const first = await at(readFileSync(join(data, 'secrets/first-password'), 'utf8').trim()).signIn();
    await first.setOwnPassword(PASSWORD);
    isNew = false;
  }
  return at(PASSWORD).signIn();
}

/** One person in every place where an officer may write of her. */
async function plant(officer: Officer): Promise<Registered> {
  const said = `${NAME}, ${PHONE}, paspor ${PASSPORT}`;
  const worker = {
    name: NAME,
    placement: 'unknown',
    phone: PHONE,
    passportNumber: PASSPORT,
    relativePhone: PHONE,
    village: NAME,
  };
  const complainant = { kind: 'family', name: NAME, phone: PHONE };
  const { body } = await must(register(officer, { worker, complainant, narrative: said }));
  await must(
    officer.post('/contacts', { channel: 'phone', caller: { name: NAME, phone: PHONE }, notes: said }),
  );
  await must(officer.post(`/complaints/${body.complaintId}/note`, { text: said }));
  await must(officer.post(`/complaints/${body.complaintId}/emergency`, { reason: said }));
  const refused = await officer.post(`/complaints/${body.complaintId}/note`, { text: said, [NAME]: said });
  expect(refused.status).toBe(400);
  await must(officer.get(`/complaints?search=${encodeURIComponent(NAME)}`));
  return body;
}

it('keeps a person in clear only in the columns that docs/privacy.md lists', async () => {
  const listed = readFileSync(join(__dirname, '../../docs/privacy.md'), 'utf8').matchAll(
    /^\| `(read\.[\w.]+)`/gm,
  );
  const allowed = [...listed].map(([, column]) => column);
  const found = await columnsWith(data, planted);
  expect(found).toContain('read.worklist.worker_name');
  expect(found.filter((column) => !allowed.includes(column))).toEqual([]);
});

it('writes nothing of a person in clear to the files of the event store, Temporal, the keys and the logs', async () => {
  await running.interrupt();
  const files = filesUnder(data).filter((file) => !file.startsWith(join(data, 'postgres')));
  const holding = (text: string) => files.filter((file) => readFileSync(file).includes(text));
  expect(holding(complaint.complaintId).map((file) => file.split('/').at(-2))).toEqual(
    expect.arrayContaining(['event-store', 'temporal']),
  );
  for (const text of planted) expect(holding(text)).toEqual([]);
}, 60_000);

it('knows everybody by name again after the whole database is lost', async () => {
  rmSync(join(data, 'postgres'), { recursive: true });
  running = await started();
  const officer = await signedIn();
  const { body } = await must(officer.get(`/complaints/${complaint.complaintId}`));
  expect(JSON.stringify(body)).toContain(NAME);
}, 120_000);
