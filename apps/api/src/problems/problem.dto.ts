import { Choice, Line, Part, Text, Whole } from '../fields';
import { REASONS } from './reasons';

export class FieldFaultShown {
  @Line({ description: 'Path into the body, the query or the name of a header' }) field: string;
  @Line({ max: 2000 }) reason: string;
  @Whole({ min: 1, max: 1_000_000, optional: true, description: 'Of the document that was sent' })
  line?: number;
}

export class ProblemDetails {
  @Line() type: string;
  @Line() title: string;
  @Whole({ min: 400, max: 599 }) status: number;
  @Choice('Reason', REASONS) reason: string;
  @Text({ optional: true, max: 2000 }) detail?: string;
  @Line({ optional: true, description: 'The field at fault, where one field is' }) field?: string;
  @Part(() => FieldFaultShown, { optional: true, list: 1000 }) errors?: FieldFaultShown[];
}
