import { applyDecorators, Body, Controller, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { standingAt } from '@suaka/people';
import { findStaff } from '@suaka/read-models';
import { isUUID } from 'class-validator';
import { Asked, Write } from '../commands';
import { Parts } from '../parts';
import { COST_OF_A_PASSWORD, Costs } from '../http/rates';
import { invalid, Problems } from '../problems';
import { Read, ReadOne } from '../queries';
import {
  IdentityBody,
  MoveBody,
  NothingBody,
  PasswordBody,
  RolesBody,
  StaffBody,
  StaffHistoryQuery,
  StaffShown,
  StaffStandingShown,
  WrittenStaff,
} from './staff.dto';
import { StaffRecords } from './staff-records';
import { StaffRegister } from './staff-register';

const written = { needs: 'ManageStaff', answer: WrittenStaff } as const;
const One = () =>
  applyDecorators(ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }), Problems(404));

@ApiTags('staff')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly register: StaffRegister,
    private readonly records: StaffRecords,
    private readonly parts: Parts,
  ) {}

  @Read({ needs: 'ReadStaff', summary: 'Everyone, by user name', answer: [StaffShown] })
  list() {
    return findStaff(this.parts.readModels);
  }

  @ReadOne({
    path: ':id/history',
    needs: 'ReadStaffHistory',
    summary: 'Who they were and what they could do, span by span or at one moment',
    answer: [StaffStandingShown],
  })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  async history(@Param('id') id: string, @Query() { at }: StaffHistoryQuery): Promise<StaffStandingShown[]> {
    if (!isUUID(id)) throw invalid([{ field: 'id', reason: 'must be a UUID' }]);
    const spans = await this.records.standings(id.toLowerCase());
    if (at === undefined) return spans;
    const then = standingAt(spans, at);
    return then ? [then] : [];
  }

  @Costs(COST_OF_A_PASSWORD)
  @Write({ ...written, summary: 'Register a member of staff', status: 201 })
  add(@Asked() asked: Asked, @Body() body: StaffBody) {
    return this.register.add(asked, body);
  }

  @One()
  @Write({ ...written, path: ':id/roles', summary: 'Give other roles', status: 200 })
  changeRoles(@Asked() asked: Asked, @Param('id') id: string, @Body() { roles }: RolesBody) {
    return this.register.change(asked, id, { type: 'ChangeStaffRoles', data: { roles } });
  }

  @One()
  @Write({ ...written, path: ':id/office', summary: 'Move to another office', status: 200 })
  move(@Asked() asked: Asked, @Param('id') id: string, @Body() { officeId }: MoveBody) {
    return this.register.move(asked, id, officeId);
  }

  @One()
  @Write({
    ...written,
    path: ':id/password',
    summary: 'Set a one-time password; ends the sessions under the old one',
    status: 200,
  })
  @Costs(COST_OF_A_PASSWORD)
  setPassword(@Asked() asked: Asked, @Param('id') id: string, @Body() { password }: PasswordBody) {
    return this.register.setPassword(asked, id, password);
  }

  @One()
  @Write({
    ...written,
    path: ':id/second-factor-off',
    summary: 'Turn the second factor off for who has lost it; ends all sessions',
    status: 200,
  })
  turnSecondFactorOff(@Asked() asked: Asked, @Param('id') id: string, @Body() _: NothingBody) {
    return this.register.change(asked, id, { type: 'DisableSecondFactor', data: {} });
  }

  @One()
  @Write({
    ...written,
    path: ':id/identity',
    summary: 'Let a person sign in with the OpenID provider',
    status: 200,
  })
  link(@Asked() asked: Asked, @Param('id') id: string, @Body() { subject }: IdentityBody) {
    return this.register.link(asked, id, subject);
  }

  @One()
  @Write({ ...written, path: ':id/identity-off', summary: 'Take that away; ends all sessions', status: 200 })
  unlink(@Asked() asked: Asked, @Param('id') id: string, @Body() _: NothingBody) {
    return this.register.change(asked, id, { type: 'UnlinkIdentity', data: {} });
  }

  @One()
  @Write({ ...written, path: ':id/sign-out', summary: 'End all sessions of a person', status: 200 })
  signOut(@Asked() asked: Asked, @Param('id') id: string, @Body() _: NothingBody) {
    return this.register.change(asked, id, { type: 'SignOutStaff', data: {} });
  }

  @One()
  @Write({ ...written, path: ':id/deactivate', summary: 'Deactivate; out at once', status: 200 })
  deactivate(@Asked() asked: Asked, @Param('id') id: string, @Body() _: NothingBody) {
    return this.register.change(asked, id, { type: 'DeactivateStaff', data: {} });
  }
}
