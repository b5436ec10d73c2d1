import 'reflect-metadata';
import { PATH_METADATA } from '@nestjs/common/constants';
import { AppModule } from '../app.module';
import { ACTIONS } from '@suaka/people';
import { NEEDS, PUBLIC } from '.';

type Controller = new (...args: never[]) => object;

const controllers = Reflect.getMetadata('controllers', AppModule) as Controller[];
const handlers = controllers.flatMap(({ name, prototype }) =>
  Object.getOwnPropertyNames(prototype)
    .filter((method) => method !== 'constructor')
    .map((method) => [`${name}.${method}`, (prototype as Record<string, object>)[method]!] as const)
    .filter(([, handler]) => Reflect.hasMetadata(PATH_METADATA, handler)),
);

test('there is a good number of routes', () => {
  expect(handlers.length).toBeGreaterThan(30);
});

test.each(handlers)('%s is public or says what it needs', (_, handler) => {
  const needed = Reflect.getMetadata(NEEDS, handler) as string | undefined;
  const open = Reflect.getMetadata(PUBLIC, handler) === true;
  expect(open).toBe(needed === undefined);
  if (needed !== undefined) expect([...ACTIONS, 'signed_in', 'known']).toContain(needed);
});

test('only the ways to sign in and health are public', () => {
  const open = handlers.filter(([, handler]) => Reflect.getMetadata(PUBLIC, handler) === true);
  expect(open.map(([name]) => name).sort()).toEqual([
    'HealthController.show',
    'OpenidController.begin',
    'OpenidController.comeBack',
    'OpenidController.means',
    'SessionController.signIn',
  ]);
});
