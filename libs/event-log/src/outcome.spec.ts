import { UnavailableError, WrongExpectedVersionError } from '@eventstore/db-client';
import { outcomeUnknown, TimedOut, within } from './outcome';

const unavailable = Object.assign(new Error('14 UNAVAILABLE'), { code: 14 });

describe('the outcome of a failed call', () => {
  it.each([
    ['a plain gRPC error after an outage', unavailable],
    ['the client’s own error', new UnavailableError(unavailable as never)],
    ['no answer at all', new TimedOut()],
  ])('is unknown after %s', (_, error) => expect(outcomeUnknown(error)).toBe(true));

  it.each([
    [
      'a wrong expected revision',
      new WrongExpectedVersionError(undefined as never, { streamName: 's', current: 1n, expected: 0n }),
    ],
    ['a refusal', Object.assign(new Error('denied'), { code: 7 })],
    ['a fault of our own', new TypeError('x')],
    ['a fault of the key store', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })],
    ['nothing', undefined],
  ])('is known after %s', (_, error) => expect(outcomeUnknown(error)).toBe(false));

  it('is not waited for beyond a limit', async () => {
    await expect(within(5, new Promise(() => undefined))).rejects.toThrow(TimedOut);
    await expect(within(1_000, Promise.resolve(1))).resolves.toBe(1);
  });
});
