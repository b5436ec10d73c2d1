import { setTimeout as after } from 'node:timers/promises';
import type { Duty } from '@suaka/complaint';
import { ApplicationFailure } from '@temporalio/common';
import { command, registration, type Mailboxes } from '../fixtures/mailboxes';
import { Notebook } from '../fixtures/notebook';

/** A case to be saved: its latest run where none is named. */
interface Lived {
  complaintId: string;
  runId?: string;
}

/** What happens to cases, by the name under which their history is kept. */
export const lives: Record<string, (mailboxes: Mailboxes) => Promise<Lived>> = {
  'a-few-commands': async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), ['ClassifyComplaint', 'AssignComplaint']);
    await Promise.all(
      ['AddNote', 'AddNote'].map((type) => mailboxes.client.submit(complaintId, command(type))),
    );
    return { complaintId };
  },
  'a-rejected-command': async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), []);
    await mailboxes.client.submit(complaintId, command('Refused')).catch(() => undefined);
    await mailboxes.client.submit(complaintId, command('AddNote'));
    return { complaintId };
  },
  'warned-and-breached': async (mailboxes) => {
    const complaintId = await sent(mailboxes, watching(), []);
    await after(1_500);
    return { complaintId };
  },
  'stopped-in-time': async (mailboxes) => ({
    complaintId: await sent(mailboxes, watching(), ['Stop']),
  }),
  'continued-as-new': async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), []);
    const { runId } = await mailboxes.run(complaintId);
    await untilContinued(mailboxes, complaintId, runId);
    return { complaintId, runId };
  },
  'the-run-after': async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), []);
    const { runId } = await mailboxes.run(complaintId);
    await untilContinued(mailboxes, complaintId, runId);
    await mailboxes.client.submit(complaintId, command('AddNote'));
    return { complaintId };
  },
  'log-away': async (mailboxes) => {
    const notebook = new Notebook(steps);
    const complaintId = await sent(mailboxes, notebook, []);
    notebook.away = true;
    const answer = mailboxes.client.submit(complaintId, command('AddNote'));
    await after(800);
    notebook.away = false;
    await answer;
    return { complaintId };
  },
  'told-to-look-again': async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), ['ClassifyComplaint']);
    await mailboxes.client.resume([{ complaintId, unwatched: true }]);
    await mailboxes.client.submit(complaintId, command('AddNote'));
    return { complaintId };
  },
  parked: async (mailboxes) => {
    const notebook = new Notebook(steps);
    const complaintId = await sent(mailboxes, notebook, []);
    const { runId } = await mailboxes.run(complaintId);
    notebook.parked = true;
    await mailboxes.client.submit(complaintId, command('AddNote')).catch(() => undefined);
    notebook.parked = false;
    await mailboxes.client.resume([{ complaintId, unwatched: true }]);
    while ((await mailboxes.run(complaintId)).runId === runId) await after(50);
    return { complaintId, runId };
  },
  closed: async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), ['ClassifyComplaint', 'Close']);
    await mailboxes.ended(complaintId);
    return { complaintId };
  },
  reopened: async (mailboxes) => {
    const complaintId = await sent(mailboxes, new Notebook(steps), ['Close']);
    await mailboxes.ended(complaintId);
    await mailboxes.client.submit(complaintId, command('ReopenComplaint'));
    return { complaintId };
  },
  'no-such-case': async (mailboxes) => {
    const complaintId = mailboxes.open(new Notebook());
    await mailboxes.client.submit(complaintId, command('AddNote')).catch(() => undefined);
    await mailboxes.ended(complaintId);
    return { complaintId };
  },
};

async function sent(mailboxes: Mailboxes, notebook: Notebook, types: string[]): Promise<string> {
  const complaintId = mailboxes.open(notebook);
  await mailboxes.client.submit(complaintId, registration());
  for (const type of types) await mailboxes.client.submit(complaintId, command(type));
  return complaintId;
}

async function untilContinued(mailboxes: Mailboxes, complaintId: string, runId: string): Promise<void> {
  do await mailboxes.client.submit(complaintId, command('AddNote'));
  while ((await mailboxes.run(complaintId)).runId === runId);
}

const steps: ConstructorParameters<typeof Notebook>[0] = ({ command: { type } }) => {
  if ((type as string) === 'Refused') throw ApplicationFailure.nonRetryable('…', 'Rejected', 'not_assigned');
  if ((type as string) === 'Close') return { phase: 'closed' };
  if (type === 'ClassifyComplaint') return { phase: 'classification' };
  return type === 'AssignComplaint' || type === 'ReopenComplaint' ? { phase: 'handling' } : {};
};

const watching = () =>
  new Notebook(({ command: { type, data } }, open) => {
    if (type === 'RegisterComplaint') return { duties: [soon('warning', 400), soon('breach', 800)] };
    if ((type as string) === 'Stop') return { duties: [] };
    return { duties: type === 'PassDeadline' ? open.filter(({ stage }) => stage !== data.stage) : open };
  });

const soon = (stage: Duty['stage'], ms: number): Duty => ({
  kind: 'deadline',
  clockId: 'verification-1',
  stage,
  at: new Date(Date.now() + ms).toISOString(),
});
