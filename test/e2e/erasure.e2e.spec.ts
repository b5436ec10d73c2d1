import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Complaint } from '@suaka/complaint';
import { findErased } from '@suaka/event-log';
import { closedCase, must } from '../fixtures/cases';
import { apart, killPart, runFile, suaka, Suaka } from '../fixtures/command';
import { columnsWith, filesUnder } from '../fixtures/held';
import { type Officer, signedIn, staffOf } from '../fixtures/officer';

const NAME = 'Terhapus Zqxcontoh';
const PHONE = '+62-000-84519284';
const planted = [NAME, PHONE];
const ORDER = { legalBasis: 'subject_request', reference: 'B-17/HKM/XI/2026' };

let folder: string;
let data: string;
let backup: string;
let running: Suaka;
let chief: Officer;
let colleague: ReturnType<typeof staffOf>;
let handler: Officer;
let complaintId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suaka-erased-'));
  data = join(folder, 'data');
  backup = join(folder, 'keys-before.jsonl');
  await start();
  colleague = staffOf(['case_handler'], 'PUSAT');
  await must(chief.post('/staff', colleague));
  await chief.get('/staff');
  await signIn();
}, 180_000);
afterAll(async () => {
  await running?.interrupt();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function start(): Promise<void> {
  running = new Suaka(['start'], apart(data));
  await running.says(/Ready in .* s/);
  await signIn();
}

async function signIn(): Promise<void> {
  const api = `${runFile(data).env.SUAKA_API_URL}/api`;
  const password = readFileSync(join(data, 'secrets/first-password'), 'utf8').trim();
  chief = await signedIn(api, 'admin', password);
  if (colleague) handler = await signedIn(api, colleague.username, colleague.password);
}

const stateOf = async (id: string) =>
  (await must(chief.get<{ state: Complaint }>(`/complaints/${id}`))).body.state;
const erase = (personId: string) => must(chief.post(`/persons/${personId}/erase`, ORDER));
const command = (...args: string[]) => suaka(args, apart(data));
/** Persons that the copy beside the database holds a key of. */
const copied = () =>
  readFileSync(join(data, 'keys/copy.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"key"'))
    .map((line) => (JSON.parse(line) as { person: string }).person);

it('leaves the name of an erased person in no column and in no file', async () => {
  const said = `${NAME}, ${PHONE}`;
  complaintId = await closedCase(chief, handler, {
    worker: { name: NAME, placement: 'unknown', phone: PHONE },
    complainant: { kind: 'family', name: NAME, phone: PHONE },
    narrative: said,
  });
  const contact = { channel: 'phone', caller: { name: NAME, phone: PHONE }, notes: said };
  const { contactId } = (await must(chief.post<{ contactId: string }>('/contacts', contact))).body;
  const { callerId } = (await must(chief.get<{ callerId: string }>(`/contacts/${contactId}`))).body;
  expect((await command('keys', 'backup', backup)).code).toBe(0);
  expect(await columnsWith(data, planted)).toContain('read.worklist.worker_name');

  const { worker, complainant } = await stateOf(complaintId);
  const persons = [worker.personId, complainant.personId, callerId];
  for (const personId of persons) await erase(personId);
  expect((await stateOf(complaintId)).worker.name).toBeNull();
  expect(await columnsWith(data, planted)).toEqual([]);
  const files = filesUnder(data).filter((file) => !file.startsWith(join(data, 'postgres')));
  for (const text of planted) expect(files.filter((file) => readFileSync(file).includes(text))).toEqual([]);
  expect(copied().filter((personId) => persons.includes(personId))).toEqual([]);
}, 120_000);

it('replays with blanks', async () => {
  const { code, output } = await command('replay', complaintId);
  expect(code).toBe(0);
  expect(output).toContain('(erased)');
  expect(output).not.toContain('Zqxcontoh');
}, 60_000);

it('stays so when an older backup of the keys is restored', async () => {
  const { code, output } = await command('keys', 'restore', backup);
  expect([code, output]).toEqual([0, expect.stringContaining('3 are of persons who were erased')]);
  expect((await command('replay', complaintId)).output).not.toContain('Zqxcontoh');
}, 60_000);

it('stays so when the database is lost and the copy of the keys is an older one', async () => {
  await running.interrupt();
  rmSync(join(data, 'postgres'), { recursive: true });
  copyFileSync(backup, join(data, 'keys/copy.jsonl'));
  await start();
  expect((await stateOf(complaintId)).worker.name).toBeNull();
  expect((await command('replay', complaintId)).output).not.toContain('Zqxcontoh');
  expect(await columnsWith(data, planted)).toEqual([]);
}, 180_000);

it.each([0, 30, 90])(
  'killed after %i ms, ends with nothing or with everything',
  async (milliseconds) => {
    const worker = { name: `${NAME} ${milliseconds}`, placement: 'unknown' };
    const id = await closedCase(chief, handler, { worker });
    const { personId } = (await stateOf(id)).worker;
    const asked = erase(personId).catch(() => 'cut off');
    await sleep(milliseconds);
    for (const part of ['api', 'projector', 'postgres']) killPart(data, part);
    await running.killHard();
    await asked;
    await start();
    const erased = (await findErased(String(runFile(data).env.EVENT_STORE_URL))).includes(personId);
    for (let wait = 0; wait < 200 && erased && (await stateOf(id)).worker.name !== null; wait++)
      await sleep(50);
    expect((await stateOf(id)).worker.name).toBe(erased ? null : worker.name);
    expect(copied().includes(personId)).toBe(!erased);
    expect((await columnsWith(data, [worker.name])).length > 0).toBe(!erased);
  },
  120_000,
);
