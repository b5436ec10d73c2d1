import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { Rights } from './access/rights';
import { SignedIn } from './access/signed-in';
import { BreakGlassController } from './break-glass/break-glass.controller';
import { Commands } from './commands/commands';
import { checkedBody } from './commands/checked-body';
import { CaseCommands } from './complaints/case-commands';
import { CaseFiles } from './complaints/case-files';
import { complaintControllers } from './complaints/controllers';
import { Registrations } from './complaints/registrations';
import { ContactLog } from './contacts/contact-log';
import { ContactsController } from './contacts/contacts.controller';
import { HealthChecks } from './health/health-checks';
import { HealthController } from './health/health.controller';
import { LiveController } from './live/live.controller';
import { LiveStreams } from './live/live-streams';
import { Projections } from './live/projections';
import { InstitutionsController } from './organisation/institutions.controller';
import { OfficesController } from './organisation/offices.controller';
import { OrganisationRegister } from './organisation/organisation-register';
import { Parts } from './parts';
import { ProblemFilter } from './problems';
import { UpToDateInterceptor } from './queries';
import { ReferenceController } from './reference/reference.controller';
import { OwnPassword } from './sessions/own-password';
import { OwnPasswordController } from './sessions/own-password.controller';
import { OwnSessionsController } from './sessions/own-sessions.controller';
import { SessionController } from './sessions/session.controller';
import { Sessions } from './sessions/sessions';
import { SignIn } from './sessions/sign-in';
import { SignInFailures } from './sessions/sign-in-failures';
import { StaffController } from './staff/staff.controller';
import { StaffDirectory } from './staff/staff-directory';
import { StaffRegister } from './staff/staff-register';
import { StaffRecords } from './staff/staff-records';
import { SupervisionController } from './supervision/supervision.controller';

@Module({
  controllers: [
    ...complaintControllers,
    ContactsController,
    StaffController,
    SupervisionController,
    BreakGlassController,
    OfficesController,
    InstitutionsController,
    ReferenceController,
    SessionController,
    OwnPasswordController,
    OwnSessionsController,
    LiveController,
    HealthController,
  ],
  providers: [
    ...[Commands, CaseCommands, CaseFiles, Registrations, ContactLog, StaffDirectory, StaffRegister],
    ...[Sessions, SignIn, SignInFailures, SignedIn, Rights, LiveStreams, Projections, HealthChecks],
    ...[OwnPassword, StaffRecords, OrganisationRegister],
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: checkedBody },
    { provide: APP_INTERCEPTOR, useClass: UpToDateInterceptor },
  ],
})
export class AppModule {
  static on(open: () => Promise<Parts>): DynamicModule {
    return { module: AppModule, providers: [{ provide: Parts, useFactory: open }] };
  }
}
