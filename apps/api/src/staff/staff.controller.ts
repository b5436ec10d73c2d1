import { applyDecorators, Body, Controller, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { findStaff } from '@suaka/read-models';
import { Asked, Write } from '../commands';
import { Parts } from '../parts';
import { COST_OF_A_PASSWORD, Costs } from '../http/rates';
import { Problems } from '../problems';
import { Read } from '../queries';
import {
  IdentityBody,
  NothingBody,
  PasswordBody,
  RolesBody,
  StaffBody,
  StaffShown,
  WrittenStaff,
} from './staff.dto';
import { StaffRegister } from './staff-register';

const written = { needs: 'ManageStaff', answer: WrittenStaff } as const;
const One = () =>
  applyDecorators(ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }), Problems(404));

@ApiTags('staff')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly register: StaffRegister,
    private readonly parts: Parts,
  ) {}

  @Read({ needs: 'ReadStaff', summary: 'Everyone, by user name', answer: [StaffShown] })
  list() {
    return findStaff(this.parts.readModels);
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
