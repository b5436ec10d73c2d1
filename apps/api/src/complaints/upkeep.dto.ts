import { Code, Day, Id, Choice, Instant, Line, Text } from '../fields';

export class TaskShown {
  @Code() taskId: string;
  @Choice('TaskStatus', ['open', 'finished', 'cancelled']) status: string;
  @Text({ nullable: true }) task: string | null;
  @Instant() addedAt: string;
  @Id() addedBy: string;
  @Id({ optional: true }) assigneeId?: string;
  @Day({ optional: true }) dueOn?: string;
  @Code({ optional: true, description: 'Its clock, by which it is overdue' }) clockId?: string;
  @Instant({ optional: true }) endedAt?: string;
  @Id({ optional: true }) endedBy?: string;
}

export class PaperShown {
  @Line() paper: string;
  @Day() on: string;
  @Instant() at: string;
  @Id() by: string;
}
