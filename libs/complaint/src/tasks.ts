import { cancelClocks, meetClocks } from './case-clocks';
import { nextClockId, startDatedClock } from './dated-clocks';
import { Rejected } from './rejected';
import type { Complaint } from './state';
import { type Deciders, recorded } from './tracks';
import type { Folds } from './upkeep';
import type { Personal } from './vocabulary';

/** `dueOn` is a calendar day; a task with one has a clock. */
export type AddTask = { type: 'AddTask'; data: { task: string; assigneeId?: string; dueOn?: string } };
export type TaskAdded = {
  type: 'TaskAdded';
  data: { taskId: string; task: Personal; assigneeId?: string; dueOn?: string; clockId?: string };
};

export type AssignTask = { type: 'AssignTask'; data: { taskId: string; assigneeId: string } };
export type TaskAssigned = { type: 'TaskAssigned'; data: { taskId: string; assigneeId: string } };

export type FinishTask = { type: 'FinishTask'; data: { taskId: string; result?: string } };
export type TaskFinished = { type: 'TaskFinished'; data: { taskId: string; result?: Personal } };

export type CancelTask = { type: 'CancelTask'; data: { taskId: string; reason: string } };
export type TaskCancelled = { type: 'TaskCancelled'; data: { taskId: string; reason: Personal } };

export type TaskCommand = AddTask | AssignTask | FinishTask | CancelTask;
export type TaskEvent = TaskAdded | TaskAssigned | TaskFinished | TaskCancelled;

export interface Task {
  /** `task-<n>`: the n-th task of the case. */
  taskId: string;
  status: 'open' | 'finished' | 'cancelled';
  task: Personal;
  addedAt: string;
  addedBy: string;
  assigneeId?: string;
  dueOn?: string;
  clockId?: string;
  endedAt?: string;
  endedBy?: string;
}

export const tasks: Deciders<TaskCommand> = {
  AddTask: (data, state, asked) => {
    const taskId = `task-${state.tasks.length + 1}`;
    const { dueOn } = data;
    if (dueOn === undefined) return [{ type: 'TaskAdded', data: { taskId, ...data } }];
    const clockId = nextClockId('task', state.clocks);
    return [
      { type: 'TaskAdded', data: { taskId, ...data, clockId } },
      startDatedClock({ clockId, clock: 'task', dueOn, field: 'dueOn' }, state, asked),
    ];
  },
  AssignTask: (data, state) => {
    openTask(data.taskId, state);
    return recorded('TaskAssigned')(data);
  },
  FinishTask: (data, state, { at }) => [
    { type: 'TaskFinished', data: { ...data } },
    ...meetClocks('task', clocksOf(data.taskId, state), at),
  ],
  CancelTask: (data, state, { at }) => [
    { type: 'TaskCancelled', data: { ...data } },
    ...cancelClocks(clocksOf(data.taskId, state), at),
  ],
};

function openTask(id: string, state: Complaint): Task {
  const found = state.tasks.find(({ taskId, status }) => taskId === id && status === 'open');
  if (!found) throw new Rejected('no_open_task', 'taskId');
  return found;
}

function clocksOf(taskId: string, state: Complaint) {
  const { clockId } = openTask(taskId, state);
  return state.clocks.filter((clock) => clock.clockId === clockId);
}

const changed = (state: Complaint, id: string, change: Partial<Task>): Complaint => ({
  ...state,
  tasks: state.tasks.map((task) => (task.taskId === id ? { ...task, ...change } : task)),
});

export const taskFolds: Folds<TaskEvent> = {
  TaskAdded: (state, data, { at, by }) => ({
    ...state,
    tasks: [...state.tasks, { ...data, status: 'open', addedAt: at, addedBy: by }],
  }),
  TaskAssigned: (state, { taskId, assigneeId }) => changed(state, taskId, { assigneeId }),
  TaskFinished: (state, { taskId }, { at, by }) =>
    changed(state, taskId, { status: 'finished', endedAt: at, endedBy: by }),
  TaskCancelled: (state, { taskId }, { at, by }) =>
    changed(state, taskId, { status: 'cancelled', endedAt: at, endedBy: by }),
};
