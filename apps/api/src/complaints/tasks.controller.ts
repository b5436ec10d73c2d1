import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Step } from '../commands';
import { StaffDirectory } from '../staff/staff-directory';
import { CaseCommands } from './case-commands';
import { TaskAssignmentBody, TaskBody, TaskCancelledBody, TaskResultBody } from './tasks.dto';
import { OnCase } from './on-case';

@ApiTags('tasks')
@Controller('complaints')
export class TasksController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly staff: StaffDirectory,
  ) {}

  @Step('task-add', 'AddTask', 'Add a task; with a due day it has a clock')
  async add(@OnCase() on: OnCase, @Body() data: TaskBody) {
    if (data.assigneeId !== undefined) await this.staff.mustBeActive(data.assigneeId, 'assigneeId');
    return this.commands.submit(on, { type: 'AddTask', data });
  }

  @Step('task-assign', 'AssignTask', 'Assign a task')
  async assign(@OnCase() on: OnCase, @Body() data: TaskAssignmentBody) {
    await this.staff.mustBeActive(data.assigneeId, 'assigneeId');
    return this.commands.submit(on, { type: 'AssignTask', data });
  }

  @Step('task-finish', 'FinishTask', 'Finish a task')
  finish(@OnCase() on: OnCase, @Body() data: TaskResultBody) {
    return this.commands.submit(on, { type: 'FinishTask', data });
  }

  @Step('task-cancel', 'CancelTask', 'Cancel a task')
  cancel(@OnCase() on: OnCase, @Body() data: TaskCancelledBody) {
    return this.commands.submit(on, { type: 'CancelTask', data });
  }
}
