import { Code, Day, Id, Text } from '../fields';

export class TaskBody {
  @Text({ max: 1000 }) task: string;
  @Id({ optional: true }) assigneeId?: string;
  @Day({ optional: true }) dueOn?: string;
}

export class TaskAssignmentBody {
  @Code() taskId: string;
  @Id() assigneeId: string;
}

export class TaskResultBody {
  @Code() taskId: string;
  @Text({ optional: true }) result?: string;
}

export class TaskCancelledBody {
  @Code() taskId: string;
  @Text() reason: string;
}
