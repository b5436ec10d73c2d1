import type { Role } from './roles';

type Nothing = Record<string, never>;

/** A password that somebody else chose: its owner sets another at the first sign-in, which must be before `oneTimeUntil`. */
export interface OneTimePassword {
  hash: string;
  oneTimeUntil: string;
}

/** Who a person is to an OpenID provider. */
export interface Identity {
  issuer: string;
  subject: string;
}

export type StaffCommand =
  /** With a password the person can sign in at once. */
  | {
      type: 'RegisterStaff';
      data: {
        staffId: string;
        username: string;
        name: string;
        roles: Role[];
        officeId: string;
        password?: OneTimePassword;
      };
    }
  /** Without an end it is the owner's own. */
  | { type: 'SetPassword'; data: { hash: string } | OneTimePassword }
  | { type: 'ChangeStaffRoles'; data: { roles: Role[] } }
  | { type: 'MoveStaff'; data: { officeId: string } }
  /** `recovery`: hashes of the codes, each good for once. */
  | { type: 'EnableSecondFactor'; data: { secret: string; recovery: string[] } }
  | { type: 'UseRecoveryCode'; data: { index: number } }
  | { type: 'DisableSecondFactor'; data: Nothing }
  | { type: 'LinkIdentity'; data: Identity }
  | { type: 'UnlinkIdentity'; data: Nothing }
  /** Ends all sessions of the person. */
  | { type: 'SignOutStaff'; data: Nothing }
  | { type: 'DeactivateStaff'; data: Nothing };

export type StaffEvent =
  | {
      type: 'StaffRegistered';
      data: { staffId: string; username: string; name: string | null; roles: Role[]; officeId: string };
    }
  | { type: 'PasswordSet'; data: { hash: string | null; oneTimeUntil?: string } }
  | { type: 'StaffRolesChanged'; data: { roles: Role[] } }
  | { type: 'StaffMoved'; data: { officeId: string } }
  | { type: 'SecondFactorEnabled'; data: { secret: string | null; recovery: (string | null)[] } }
  | { type: 'RecoveryCodeUsed'; data: { index: number } }
  | { type: 'SecondFactorDisabled'; data: Nothing }
  | { type: 'IdentityLinked'; data: { issuer: string; subject: string | null } }
  | { type: 'IdentityUnlinked'; data: Nothing }
  | { type: 'StaffSignedOut'; data: Nothing }
  | { type: 'StaffDeactivated'; data: Nothing };

/** Where staff events keep personal text, and under whose key. */
export const staffPersonalFields: Record<StaffEvent['type'], Record<string, string>> = {
  StaffRegistered: { name: 'staffId' },
  PasswordSet: { hash: 'subject' },
  StaffRolesChanged: {},
  StaffMoved: {},
  SecondFactorEnabled: { secret: 'subject', 'recovery.*': 'subject' },
  RecoveryCodeUsed: {},
  SecondFactorDisabled: {},
  IdentityLinked: { subject: 'subject' },
  IdentityUnlinked: {},
  StaffSignedOut: {},
  StaffDeactivated: {},
};
