import { AdvocacyController } from './advocacy.controller';
import { CaseFileController } from './case-file.controller';
import { ClassificationController } from './classification.controller';
import { ClosureController } from './closure.controller';
import { CommandOutcomeController } from './command-outcome.controller';
import { ConsentController } from './consent.controller';
import { EmergencyController } from './emergency.controller';
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
  ClosureController,
  CommandOutcomeController,
  ConsentController,
];
