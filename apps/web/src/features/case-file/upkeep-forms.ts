import type { Field } from './fields';

const prose = { kind: 'prose', max: 10_000 } as const;
const line = { kind: 'line', max: 200 } as const;
const optional = { optional: true } as const;
const task = { name: 'taskId', kind: 'openTask' } as const;

/** Parts of an amendment's body by its fields, which stand in one form. */
export const AMENDED = {
  complainantName: ['complainant', 'name'],
  complainantPhone: ['complainant', 'phone'],
  workerName: ['worker', 'name'],
  workerPhone: ['worker', 'phone'],
  relativePhone: ['worker', 'relativePhone'],
  passportNumber: ['worker', 'passportNumber'],
  village: ['worker', 'village'],
  employer: ['worker', 'employer'],
} as const;

/** What each step of keeping a case in order asks for. */
export const UPKEEP_FORMS = {
  AmendComplaint: [
    ...(Object.keys(AMENDED) as (keyof typeof AMENDED)[]).map((name) => ({ name, ...line, ...optional })),
    { name: 'narrative', kind: 'prose', max: 20_000, ...optional },
    { name: 'reason', ...prose },
  ],
  AddTask: [
    { name: 'task', kind: 'prose', max: 1000 },
    { name: 'assigneeId', kind: 'colleague', ...optional },
    { name: 'dueOn', kind: 'day', ...optional },
  ],
  AssignTask: [task, { name: 'assigneeId', kind: 'colleague' }],
  FinishTask: [task, { name: 'result', ...prose, ...optional }],
  CancelTask: [task, { name: 'reason', ...prose }],
  ReceivePaper: [
    { name: 'paper', kind: 'choice', vocabulary: 'papers' },
    { name: 'on', kind: 'day' },
    { name: 'note', ...prose, ...optional },
  ],
  WithdrawPaper: [
    { name: 'paper', kind: 'receivedPaper' },
    { name: 'reason', ...prose },
  ],
} as const satisfies Record<string, readonly Field[]>;
