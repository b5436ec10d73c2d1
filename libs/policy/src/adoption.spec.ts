import type { Actor, Recorded } from '@suaka/complaint';
import { adoptPolicy, policyDecider, policyText, rulesInLog } from '.';

const admin: Actor = { kind: 'staff', staffId: 'a', roles: ['administrator'], officeId: 'PUSAT' };
const at = '2026-11-02T03:00:00.000Z';
const { decide, evolve, initial } = policyDecider('default-2');
const named = (version: string) => policyText().replace(/^version: .*$/m, `version: ${version}`);
const decided = (versions: string[], version: string, base: string, actor: Actor = admin) =>
  decide({ commandId: 'c', command: adoptPolicy({ document: named(version), base }), actor, at }, versions);
const adopted = (document: string, version: string) =>
  ({
    streamId: 'policy-main',
    type: 'PolicyAdopted',
    data: { version, document, sha256: 'x' },
    metadata: { schema: 1, commandId: 'c', actor: 'staff:a', at },
  }) as Recorded<{ type: string; data: unknown }>;

it('adopts a document under the name that it gives itself, with its digest', () => {
  const [event, ...more] = decided(initial, 'house-1', 'default-2');
  expect(more).toEqual([]);
  expect(event).toEqual({
    type: 'PolicyAdopted',
    data: { version: 'house-1', document: named('house-1'), sha256: expect.stringMatching(/^[\da-f]{64}$/) },
  });
  expect(evolve(initial, { ...event } as never)).toEqual(['default-2', 'house-1']);
});

it.each<[string, string[], string, string, Actor, string]>([
  ['after another adoption', ['default-2', 'house-1'], 'house-2', 'default-2', admin, 'policy_moved'],
  ['under the shipped name', ['default-2'], 'default-2', 'default-2', admin, 'policy_version_used'],
  ['under an old name', ['default-2', 'h-1', 'h-2'], 'h-1', 'h-2', admin, 'policy_version_used'],
  [
    'by anybody else',
    ['default-2'],
    'h-1',
    'default-2',
    { ...admin, roles: ['supervisor'] },
    'not_permitted',
  ],
  ['by the system', ['default-2'], 'h-1', 'default-2', { kind: 'system' }, 'not_permitted'],
])('refuses one %s', (_, versions, version, base, actor, reason) => {
  expect(() => decided(versions, version, base, actor)).toThrow(expect.objectContaining({ reason }));
});

it('makes no command of what is no policy, and says where it is at fault', () => {
  const document = named('house-1').replace(/^warnShare: .*$/m, 'warnShare: 7');
  expect(() => adoptPolicy({ document, base: 'default-2' })).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ path: 'warnShare', line: 3 })] }),
  );
});

it('passes over an adopted document that it cannot read, tells so, and goes by the one before', () => {
  const error = jest.fn();
  const rules = rulesInLog({ error });
  const events = [adopted(named('house-1'), 'house-1'), adopted('version: [', 'house-2')];
  const { adopted: inForce, adoptions } = events.reduce(rules.evolve, rules.initial);
  expect(inForce?.policy.version).toBe('house-1');
  expect(adoptions).toMatchObject([
    { version: 'house-1', by: 'staff:a', at, readable: true },
    { version: 'house-2', readable: false },
  ]);
  expect(error).toHaveBeenCalledTimes(1);
  expect(error.mock.calls[0]).toEqual([expect.objectContaining({ version: 'house-2' }), expect.any(String)]);
});
