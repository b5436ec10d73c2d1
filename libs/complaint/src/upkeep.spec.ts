import type { ComplaintCommand } from './complaint';
import { requiredPapers } from './papers';
import { given, MONDAY, policy, type Told } from './testing/given';
import { auditor, legalAide } from './testing/people';
import { complainant, inClosed, inHandling, inIntake, registration, worker } from './testing/samples';

const amend = (data: object): ComplaintCommand => ({
  type: 'AmendComplaint',
  data: { reason: 'Dikoreksi keluarga', ...data },
});

describe('amending', () => {
  it('keeps the old value beside the new one, of what changes and nothing else', () => {
    const command = amend({
      worker: {
        name: 'Pekerja Contoh 2',
        placement: 'procedural',
        country: worker.country,
        employer: 'Majikan',
      },
      complainant: { phone: '+620000000009', name: complainant.name },
      narrative: 'Gaji empat bulan belum dibayar.',
    });
    const data = {
      complainant: {
        personId: complainant.personId,
        before: { phone: complainant.phone },
        after: { phone: '+620000000009' },
      },
      worker: {
        personId: worker.personId,
        before: { name: worker.name, placement: 'nonprocedural' },
        after: { name: 'Pekerja Contoh 2', placement: 'procedural', employer: 'Majikan' },
      },
      narrative: { before: registration.narrative, after: 'Gaji empat bulan belum dibayar.' },
      reason: 'Dikoreksi keluarga',
    } as const;
    given(...inIntake)
      .when(command)
      .then({ type: 'ComplaintAmended', data });
    expect(given(...inIntake, { type: 'ComplaintAmended', data }).state()).toMatchObject({
      complainant: { name: complainant.name, phone: '+620000000009' },
      worker: { personId: worker.personId, name: 'Pekerja Contoh 2', country: 'MY', employer: 'Majikan' },
      narrative: 'Gaji empat bulan belum dibayar.',
    });
  });

  it('wants something to change, in a case that is open', () => {
    given(...inIntake)
      .when(amend({ worker: { name: worker.name } }))
      .refused('nothing_changed', 'reason');
    given(...inClosed)
      .when(amend({ narrative: 'x' }))
      .refused('complaint_closed');
    given(...inIntake)
      .when(amend({ narrative: 'x' }), auditor)
      .refused('not_permitted');
  });
});

describe('tasks', () => {
  const add: ComplaintCommand = { type: 'AddTask', data: { task: 'Telepon KJRI', dueOn: '2026-11-04' } };
  const added = given(...inHandling)
    .when(add)
    .events() as Told[];
  const inTask = [...inHandling, ...added];
  const finish: ComplaintCommand = { type: 'FinishTask', data: { taskId: 'task-1', result: 'Dihubungi' } };
  const cancel: ComplaintCommand = { type: 'CancelTask', data: { taskId: 'task-1', reason: 'Tak perlu' } };
  const assign: ComplaintCommand = { type: 'AssignTask', data: { taskId: 'task-1', assigneeId: 'another' } };

  it('are due at the end of their day, by a clock of their own', () => {
    expect(added).toMatchObject([
      { type: 'TaskAdded', data: { taskId: 'task-1', clockId: 'task-1', dueOn: '2026-11-04' } },
      { type: 'ClockStarted', data: { clock: 'task', dueAt: '2026-11-04T17:00:00.000Z' } },
    ]);
    given(...inHandling)
      .when({ type: 'AddTask', data: { task: 'x', dueOn: '2026-11-01' } })
      .refused('day_passed', 'dueOn');
    given(...inTask)
      .when({ type: 'AddTask', data: { task: 'x' } })
      .then({ type: 'TaskAdded', data: { taskId: 'task-2', task: 'x' } });
  });

  it('are assigned, finished or cancelled, which ends their clock', () => {
    expect(
      given(...inTask)
        .when(finish)
        .events()
        .map(({ type }) => type),
    ).toEqual(['TaskFinished', 'ClockMet']);
    expect(
      given(...inTask)
        .when(cancel)
        .events()
        .map(({ type }) => type),
    ).toEqual(['TaskCancelled', 'ClockCancelled']);
    const assigned = given(...inTask)
      .when(assign)
      .events() as Told[];
    const done = given(...inTask, ...assigned, { type: 'TaskFinished', data: { taskId: 'task-1' } });
    expect(done.state()?.tasks).toMatchObject([
      { status: 'finished', assigneeId: 'another', endedAt: MONDAY, endedBy: 'handler' },
    ]);
    for (const command of [finish, cancel, assign]) done.when(command).refused('no_open_task');
  });

  it('must be there', () => {
    given(...inTask)
      .when({ type: 'FinishTask', data: { taskId: 'task-9' } })
      .refused('no_open_task', 'taskId');
    given(...inTask)
      .when(finish, legalAide)
      .refused('not_permitted');
  });
});

describe('papers', () => {
  const receive: ComplaintCommand = { type: 'ReceivePaper', data: { paper: 'Paspor', on: '2026-11-02' } };
  const withdraw: ComplaintCommand = { type: 'WithdrawPaper', data: { paper: 'Paspor', reason: 'Salah' } };
  const received: Told = { type: 'PaperReceived', data: { paper: 'Paspor', on: '2026-11-02' } };

  it('are ticked once, and may be taken back', () => {
    given(...inIntake)
      .when(receive)
      .then({ type: 'PaperReceived', data: { paper: 'Paspor', on: '2026-11-02' } });
    given(...inIntake, received)
      .when(receive)
      .refused('paper_already_received', 'paper');
    const back = given(...inIntake, received, { type: 'PaperWithdrawn', data: withdraw.data as never });
    expect(back.state()?.papers).toEqual([]);
    back.when(withdraw).refused('paper_not_received');
  });

  it('are asked for by category, each once', () => {
    const categories = policy.categories.map((category) => ({
      ...category,
      papers: ['Paspor', category.code],
    }));
    const state = given(...inHandling).state();
    expect(state && requiredPapers(state, { categories })).toEqual(['Paspor', 'UNPAID_WAGES']);
    expect(state && requiredPapers(state, policy)).toEqual(
      policy.categories.find(({ code }) => code === 'UNPAID_WAGES')?.papers ?? [],
    );
  });
});
