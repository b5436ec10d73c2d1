import { rebuild } from '@suaka/read-models';
import { sql } from 'kysely';
import { inHandling, must, register } from '../../../../test/fixtures/cases';
import { eventually } from '../../../../test/fixtures/eventually';
import { type Officer } from '../../../../test/fixtures/officer';
import { type Suaka, startSuaka } from '../../../../test/fixtures/suaka';
import { verifyAll } from './verify';

let suaka: Suaka;
let officer: Officer;
beforeAll(async () => {
  suaka = await startSuaka();
  officer = await suaka.signIn('supervisor', 'case_handler');
});
afterAll(() => suaka.stop());

const verify = async () => (await verifyAll(suaka.parts)).faults;

it('finds nothing where all is well, and names what is not', async () => {
  const id = await inHandling(officer, officer);
  const other = (await must(register(officer))).body.complaintId;
  expect(await eventually(verify)).toEqual([]);

  const { readModels } = suaka.parts;
  await sql`update read.case_file set state = jsonb_set(state, '{officeId}', '"NOWHERE"')
    where complaint_id = ${id}`.execute(readModels);
  const last = (await must(officer.post(`/complaints/${other}/note`, { text: 'x' }))).body.revision as string;
  await officer.get(`/complaints/${other}`);
  await sql`delete from read.case_timeline where complaint_id = ${other} and revision = ${last}`.execute(
    readModels,
  );
  const found = await verify();
  expect(found.sort()).toEqual(
    [
      `${id} read model: the case file differs from the log`,
      `${other} read model: the timeline differs from the log`,
    ].sort(),
  );

  await rebuild(suaka.databaseUrl);
  await eventually(async () => expect(await verify()).toEqual([]), 60);
}, 180_000);
