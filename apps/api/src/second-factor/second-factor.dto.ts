import { Counted, Flag, Id, Line, Whole } from '../fields';

export class SecondFactorShown {
  @Flag() on: boolean;
  @Flag({ description: 'One of the own roles works only with a second factor' }) required: boolean;
  @Whole({ min: 0, max: 100, description: 'Recovery codes that are still unused' }) recoveryCodes: number;
}

export class SetUpBody {
  @Line() password: string;
}

export class SetUpShown {
  @Line({ description: 'Base32, for typing into an authenticator app' }) secret: string;
  @Line({ max: 1000, description: 'The same as otpauth://, for a QR code' }) uri: string;
}

export class CodeBody {
  @Line({ max: 40 }) code: string;
}

export class TurnOffBody {
  @Line() password: string;
  @Line({ max: 40, description: 'Of the second factor, or a recovery code' }) code: string;
}

export class SecondFactorOn {
  @Id() staffId: string;
  @Counted() revision: string;
  @Line({ list: 100, description: 'Each lets in once in place of a code; they are shown only now' })
  recoveryCodes: string[];
}
