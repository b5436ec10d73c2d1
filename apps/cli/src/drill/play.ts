import { isDeepStrictEqual } from 'node:util';
import { idFrom } from '@suaka/runtime';
import type { Answer, Asking } from './door';
import type { Drawn } from './draw';
import type { Ledger, Lived } from './ledger';
import type { Officer, Team } from './officers';
import { stepsOf, type Step } from './steps';

/** Identifies a drill; the same prefix, seed and index, the same keys. */
export interface Play {
  seed: number;
  run: string;
  ledger: Ledger;
}

/** Lives one case through the API, step by step; stops at the first answer that should not be. */
export async function play({ seed, run, ledger }: Play, drawn: Drawn, team: Team): Promise<void> {
  const lived = ledger.open(drawn);
  for (const [n, step] of stepsOf(seed, drawn, team.handler.staffId).entries()) {
    const officer = team[step.by];
    const key = `drill-${run}-${seed}-${drawn.index}-${n}-${step.verb}`;
    const answer = await send(officer, asking(step, lived, key), step, ledger);
    if (answer.status !== 200 && answer.status !== 201) {
      lived.faults.push(`${step.verb} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
      return;
    }
    ledger.took(step.verb, answer.ms);
    note(lived, step, idFrom(officer.staffId, key), answer);
    lived.faults.push(...answer.faults);
    if (step.look) await look(officer, lived, answer);
  }
}

function asking(step: Step, lived: Lived, key: string): Asking {
  const { contactId, complaintId, acknowledged } = lived;
  if (step.verb === 'contact') return { method: 'POST', path: '/contacts', body: step.body, key };
  if (step.verb === 'complaint') {
    return { method: 'POST', path: '/complaints', body: { ...step.body, contactId }, key };
  }
  const ifMatch = step.ifMatch ? acknowledged.at(-1)?.revision : undefined;
  return { method: 'POST', path: `/complaints/${complaintId}/${step.verb}`, body: step.body, key, ifMatch };
}

/** Sends, and where the step says so sends again, which must be answered alike. */
async function send(
  officer: Officer,
  asked: Asking,
  { repeat, verb }: Step,
  ledger: Ledger,
): Promise<Answer & { faults: string[] }> {
  const [first, ...more] = await Promise.all(
    Array.from({ length: repeat === 'at_once' ? 2 : 1 }, () => withoutStale(officer, asked)),
  );
  if (repeat === 'later') more.push(await withoutStale(officer, asked));
  ledger.repeated += more.length;
  const answer = first as Answer;
  const alike = more.every(
    (again) => again.status === answer.status && isDeepStrictEqual(again.body, answer.body),
  );
  const faults = alike
    ? []
    : [`${verb} sent again was answered differently: ${JSON.stringify([first, ...more])}`];
  return { ...answer, faults };
}

/** A clock may have moved the case on since it was seen; then the officer looks and decides the same. */
async function withoutStale(officer: Officer, asked: Asking): Promise<Answer> {
  const answer = await officer.ask(asked);
  return answer.status === 412 ? officer.ask({ ...asked, ifMatch: undefined }) : answer;
}

function note(
  lived: Lived,
  { verb }: Step,
  commandId: string,
  { body, revision = '', position }: Answer,
): void {
  lived.position = position ?? lived.position;
  if (verb === 'contact') {
    lived.contactId = body.contactId as string;
    lived.contactCommandId = commandId;
    return;
  }
  if (verb === 'complaint') {
    lived.complaintId = body.complaintId as string;
    lived.ticketNumber = body.ticketNumber as string;
  }
  lived.acknowledged.push({ verb, commandId, revision });
}

/** Read your writes: what was acknowledged is seen by whoever names its position. */
async function look(officer: Officer, lived: Lived, { position, revision = '' }: Answer): Promise<void> {
  const seen = await officer.ask({
    method: 'GET',
    path: `/complaints/${lived.complaintId}`,
    after: position,
  });
  if (seen.status !== 200 || BigInt(String(seen.body.revision)) < BigInt(revision)) {
    lived.faults.push(
      `after revision ${revision} it was read as ${seen.status} at ${String(seen.body.revision)}`,
    );
  }
}
