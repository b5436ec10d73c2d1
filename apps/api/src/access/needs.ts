import { SetMetadata } from '@nestjs/common';
import { type Action } from '@suaka/people';

/** `signed_in`: no more than being a person; `known`: or a service. */
export type Needed = Action | 'signed_in' | 'known';

/** What a person who has signed in may have to do before anything else works. */
export const DUTIES = ['set_password', 'set_second_factor'] as const;
export type Duty = (typeof DUTIES)[number];

export const NEEDS = 'suaka:needs';
export const PUBLIC = 'suaka:public';
export const DESPITE = 'suaka:despite';

/** What a person must be allowed for the route to open. A route with neither this nor `Public` stays shut. */
export const Needs = (needed: Needed) => SetMetadata(NEEDS, needed);

/** Open to everyone. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Open also to who still has to do one of these. */
export const Despite = (...duties: Duty[]) => SetMetadata(DESPITE, duties);
