import { Line } from '../fields';
import { PASSWORD } from './passwords';

export class OwnPasswordBody {
  @Line() current: string;
  @Line(PASSWORD) password: string;
}
