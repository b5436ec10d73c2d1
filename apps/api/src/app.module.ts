import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { Rights } from './access/rights';
import { SignedIn } from './access/signed-in';
import { BreakGlassController } from './break-glass/break-glass.controller';
import { Commands } from './commands/commands';
import { checkedBody } from './commands/checked-body';
import { CommandLinks } from './commands/command-links';
import { CaseCommands } from './complaints/case-commands';
import { CaseFiles } from './complaints/case-files';
import { CaseMailbox } from './complaints/case-mailbox';
import { CommandOutcomes } from './complaints/command-outcomes';
import { complaintControllers } from './complaints/controllers';
import { Registrations } from './complaints/registrations';
import { ContactLog } from './contacts/contact-log';
import { ContactsController } from './contacts/contacts.controller';
import { Documents } from './documents/documents';
import { DocumentsController } from './documents/documents.controller';
import { DocumentStore } from './documents/document-store';
import { UploadsController } from './documents/uploads.controller';
import { HealthChecks } from './health/health-checks';
import { HealthController } from './health/health.controller';
import { Rates } from './http/rates';
import { LiveController } from './live/live.controller';
import { LiveStreams } from './live/live-streams';
import { Projections } from './live/projections';
import { Attempts } from './openid/attempts';
import { OpenidController } from './openid/openid.controller';
import { OpenidSignIn } from './openid/openid-sign-in';
import { Provider } from './openid/provider';
import { InstitutionsController } from './organisation/institutions.controller';
import { OfficesController } from './organisation/offices.controller';
import { OrganisationRegister } from './organisation/organisation-register';
import { Parts } from './parts';
import { Erasures } from './persons/erasures';
import { Exports } from './persons/exports';
import { ExportsController } from './persons/exports.controller';
import { HoldingsInLog } from './persons/holdings-in-log';
import { PersonsController } from './persons/persons.controller';
import { RetentionController } from './persons/retention.controller';
import { PersonsHeld } from './persons/persons-held';
import { PolicyAdoptions } from './policy/policy-adoptions';
import { PolicyController } from './policy/policy.controller';
import { ProblemFilter } from './problems';
import { UpToDateInterceptor } from './queries';
import { ReferenceController } from './reference/reference.controller';
import { CodeCheck } from './second-factor/code-check';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactors } from './second-factor/second-factors';
import { SetUps } from './second-factor/set-up';
import { OwnPassword } from './sessions/own-password';
import { OwnPasswordController } from './sessions/own-password.controller';
import { OwnSessionsController } from './sessions/own-sessions.controller';
import { PasswordProof } from './sessions/password-proof';
import { SessionController } from './sessions/session.controller';
import { Sessions } from './sessions/sessions';
import { SignIn } from './sessions/sign-in';
import { SignInFailures } from './sessions/sign-in-failures';
import { KnownServices } from './services/known-services';
import { ServiceController } from './services/service.controller';
import { ServiceRegister } from './services/service-register';
import { ServiceUses } from './services/service-uses';
import { StaffController } from './staff/staff.controller';
import { StaffDirectory } from './staff/staff-directory';
import { StaffRegister } from './staff/staff-register';
import { StaffRecords } from './staff/staff-records';
import { SupervisionController } from './supervision/supervision.controller';

@Module({
  controllers: [
    ...complaintControllers,
    ContactsController,
    DocumentsController,
    UploadsController,
    StaffController,
    ServiceController,
    PersonsController,
    ExportsController,
    RetentionController,
    SupervisionController,
    BreakGlassController,
    OfficesController,
    InstitutionsController,
    PolicyController,
    ReferenceController,
    SessionController,
    OwnPasswordController,
    OwnSessionsController,
    SecondFactorController,
    OpenidController,
    LiveController,
    HealthController,
  ],
  providers: [
    ...[Commands, CaseCommands, CaseFiles, Registrations, ContactLog, StaffDirectory, StaffRegister],
    ...[Sessions, SignIn, SignInFailures, SignedIn, Rights, LiveStreams, Projections, HealthChecks],
    ...[Documents, DocumentStore],
    ...[Rates, KnownServices, ServiceUses, ServiceRegister],
    ...[OwnPassword, PasswordProof, StaffRecords, CodeCheck, SecondFactors, SetUps],
    ...[Attempts, Provider, OpenidSignIn],
    ...[CaseMailbox, CommandLinks, CommandOutcomes],
    ...[HoldingsInLog, PersonsHeld, Erasures, Exports],
    ...[OrganisationRegister, PolicyAdoptions],
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
