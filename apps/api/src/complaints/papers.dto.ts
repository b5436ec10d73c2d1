import { Day, Line, Text } from '../fields';

export class PaperBody {
  @Line() paper: string;
  @Day() on: string;
  @Text({ optional: true }) note?: string;
}

export class PaperWithdrawnBody {
  @Line() paper: string;
  @Text() reason: string;
}
