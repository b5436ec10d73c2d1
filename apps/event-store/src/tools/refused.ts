/** What was asked for cannot be done, for a reason that a person can act on. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
