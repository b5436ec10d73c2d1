import { SetMetadata } from '@nestjs/common';
import { type Action } from '@suaka/people';

/** `signed_in`: no more than being a person; `known`: or a service. */
export type Needed = Action | 'signed_in' | 'known';

export const NEEDS = 'suaka:needs';
export const PUBLIC = 'suaka:public';

/** What a person must be allowed for the route to open. A route with neither this nor `Public` stays shut. */
export const Needs = (needed: Needed) => SetMetadata(NEEDS, needed);

/** Open to everyone. */
export const Public = () => SetMetadata(PUBLIC, true);
