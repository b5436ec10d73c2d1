import { Text } from '../fields';

export class NoteBody {
  @Text() text: string;
}
