import { Choice, Line, Part } from '../fields';

const UP = ['up', 'down'] as const;

export class PartsHealth {
  @Choice('PartStatus', UP) database: string;
  @Choice('PartStatus', UP) eventLog: string;
  @Choice('PartStatus', UP) workflows: string;
  @Choice('PartStatus', UP, { description: 'down: the projector has stopped at an event it cannot project' })
  projections: string;
}

export class Health {
  @Choice('Status', UP) status: string;
  @Part(() => PartsHealth) parts: PartsHealth;
  @Line({ optional: true, nullable: true, description: 'How far the views are' }) position?: string | null;
}
