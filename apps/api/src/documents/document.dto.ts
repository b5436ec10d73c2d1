import { Choice, Code, Id, Instant, Line, Part, Whole } from '../fields';

export const MOST_BYTES = 100 * 1024 * 1024;

export class ScanShown {
  @Choice('Verdict', ['clean', 'unscanned', 'infected']) verdict: string;
  @Line({ optional: true, description: 'What the scanner calls what it found' }) signature?: string;
}

export class DocumentShown {
  @Id() documentId: string;
  @Line({ nullable: true, description: 'null where the person has been erased' }) name: string | null;
  @Line({ nullable: true, description: 'SHA-256 of the content, in hex' }) sha256: string | null;
  @Line() mediaType: string;
  @Whole({ min: 0, max: MOST_BYTES }) size: number;
  @Part(() => ScanShown) scan: ScanShown;
  @Id({ optional: true, description: 'The document of which this is a newer version' }) replaces?: string;
  @Whole({ min: 1, max: 10_000 }) version: number;
  @Instant() attachedAt: string;
  @Id() attachedBy: string;
}

export class DocumentBody {
  @Id({ description: 'A complete upload of the same person' }) uploadId: string;
  @Line({ description: 'File name, as people call it' }) name: string;
  @Id({ optional: true, description: 'The document of which this is a newer version' }) replaces?: string;
}

export class DocumentNamed {
  @Id() documentId: string;
}

export class DocumentOpeningShown {
  @Instant() at: string;
  @Code({ description: 'Who opened it' }) actor: string;
  @Line({ optional: true, nullable: true }) actorName?: string | null;
}
