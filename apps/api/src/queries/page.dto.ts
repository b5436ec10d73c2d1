import { Line, Whole } from '../fields';

export class PageQuery {
  @Whole({ min: 1, max: 200, optional: true }) limit: number = 50;
  @Line({ optional: true, max: 500, description: '`nextCursor` of the page before' }) cursor?: string;
}
