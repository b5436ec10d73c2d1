import type {
  upkeepCommands as upkeepCommandsTexts,
  upkeepFields as upkeepFieldsTexts,
  upkeepEvents as upkeepEventsTexts,
  upkeepPanel as upkeepPanelTexts,
} from '../id/upkeep';

export const upkeepCommands: typeof upkeepCommandsTexts = {
  AmendComplaint: {
    do: 'Amend the data',
    done: 'The data were amended.',
    why: 'The old values stay in the history.',
  },
  AddTask: {
    do: 'Add a task',
    done: 'The task was added.',
    why: 'A task with a day gets a deadline of its own.',
  },
  AssignTask: { do: 'Assign a task', done: 'The task was assigned.', why: 'Choose who does it.' },
  FinishTask: {
    do: 'Finish a task',
    done: 'The task was finished.',
    why: 'Record the result if there is one.',
  },
  CancelTask: {
    do: 'Cancel a task',
    done: 'The task was cancelled.',
    why: 'Say why it is not needed any more.',
  },
  ReceivePaper: {
    do: 'Record a paper',
    done: 'The paper was recorded.',
    why: 'Name the paper as the list does.',
  },
  WithdrawPaper: {
    do: 'Withdraw a paper',
    done: 'The paper was withdrawn.',
    why: 'Say why it does not count.',
  },
};

export const upkeepFields: typeof upkeepFieldsTexts = {
  complainantName: 'Complainant’s name',
  complainantPhone: 'Complainant’s telephone',
  workerName: 'Worker’s name',
  workerPhone: 'Worker’s telephone',
  relativePhone: 'Relative’s telephone',
  passportNumber: 'Passport number',
  village: 'Village',
  employer: 'Employer',
  narrative: 'Account',
  task: 'Task',
  taskId: 'Task',
  assigneeId: 'Assigned to',
  dueOn: 'Due on',
  paper: 'Paper',
};

export const upkeepEvents: typeof upkeepEventsTexts = {
  ComplaintAmended: 'Amended the data of the complaint',
  TaskAdded: 'Added a task',
  TaskAssigned: 'Assigned a task to {{assignee}}',
  TaskFinished: 'Finished a task',
  TaskCancelled: 'Cancelled a task',
  PaperReceived: 'Received a paper: {{paper}}',
  PaperWithdrawn: 'Withdrew a paper: {{paper}}',
};

export const upkeepPanel: typeof upkeepPanelTexts = {
  tasks: 'Tasks',
  papers: 'Papers',
  paperOn: 'received {{day}}',
  paperMissing: 'missing',
};
