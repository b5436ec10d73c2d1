import { Matches } from 'class-validator';
import { Line } from '../fields';

export class MeansShown {
  @Line({ nullable: true, description: 'Name of the OpenID provider, where one may sign in by it' })
  openid: string | null;
}

export class OpenidBody {
  @Matches(/^\/(?![/\\])/, { message: 'must be a path of the console' })
  @Line({ max: 2000, description: 'Path of the console to come back to' })
  back: string;
}

export class OpenidBegun {
  @Line({ max: 4000, description: 'Where the browser has to go' }) url: string;
}
