import { AdvocacyController } from './advocacy.controller';
import { CaseFileController } from './case-file.controller';
import { ClassificationController } from './classification.controller';
import { ClosingController } from './closing.controller';
import { ClosureController } from './closure.controller';
import { CommandOutcomeController } from './command-outcome.controller';
import { ConsentController } from './consent.controller';
import { EmergencyController } from './emergency.controller';
import { ConsultationController } from './consultation.controller';
import { ClarificationController } from './clarification.controller';
import { RepatriationController } from './repatriation.controller';
import { InsuranceController } from './insurance.controller';
import { SanctionController } from './sanction.controller';
import { HoldController } from './hold.controller';
import { AmendmentController } from './amendment.controller';
import { PapersController } from './papers.controller';
import { TasksController } from './tasks.controller';
import { HandoverController, OffersController } from './handover.controller';
import { IntakeController } from './intake.controller';
import { MediationController } from './mediation.controller';
import { RegistrationController } from './registration.controller';
import { WaitingController } from './waiting.controller';
import { WorklistController } from './worklist.controller';

export const complaintControllers = [
  WorklistController,
  RegistrationController,
  CaseFileController,
  IntakeController,
  ClassificationController,
  EmergencyController,
  AdvocacyController,
  MediationController,
  WaitingController,
  ConsultationController,
  ClarificationController,
  RepatriationController,
  InsuranceController,
  SanctionController,
  HoldController,
  AmendmentController,
  PapersController,
  TasksController,
  ClosureController,
  ClosingController,
  CommandOutcomeController,
  ConsentController,
  HandoverController,
  OffersController,
];
