/** Something that stands in the way and that a person can remove: the message says what and how, in one line. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}
