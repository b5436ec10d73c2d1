import { CommandPending, WorkflowsUnavailable } from './errors';
import { patiently } from './patience';

const never = () => new Promise<never>(() => undefined);
const alive = () => Promise.resolve();
const settled = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);

it('gives the answer, or its error, as soon as it is there', async () => {
  expect(await patiently(Promise.resolve(7), {}, never)).toBe(7);
  const failure = new Error('broken');
  await expect(patiently(Promise.reject(failure), {}, never)).rejects.toBe(failure);
});

it('asks for no sign of life where the answer comes soon', async () => {
  const signOfLife = jest.fn(alive);
  await patiently(Promise.resolve(1), {}, signOfLife);
  expect(signOfLife).not.toHaveBeenCalled();
});

it.concurrent('gives up on a service that shows no sign of life within 3 seconds', async () => {
  const began = Date.now();
  expect(await settled(patiently(never(), {}, never))).toBeInstanceOf(WorkflowsUnavailable);
  expect(Date.now() - began).toBeLessThan(5_000);
});

it.concurrent('waits 8 seconds where the service lives', async () => {
  const failure = await settled(patiently(never(), {}, alive));
  expect(failure).toBeInstanceOf(CommandPending);
  expect(failure).toMatchObject({ kept: undefined });
});

it.concurrent('tells sooner where the command is kept', async () => {
  const kept = { runId: 'run', updateId: 'update' };
  const began = Date.now();
  const failure = await settled(patiently(never(), { kept }, never));
  expect(failure).toBeInstanceOf(CommandPending);
  expect(failure).toMatchObject({ kept });
  expect(Date.now() - began).toBeLessThan(7_500);
});
