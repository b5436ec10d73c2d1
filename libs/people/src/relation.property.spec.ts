import fc from 'fast-check';
import { ACTIONS, may, officeChain, officesWithin, type PlacedOffice, ROLES, scopeOf, subjectOf } from '.';

const IDS = ['A', 'B', 'C', 'D', 'E', 'F'];
const anyId = fc.constantFrom(...IDS, 'UNKNOWN');
/** Any parents at all, also in circles: what a policy refuses must not hang or open anything here. */
const offices: fc.Arbitrary<PlacedOffice[]> = fc
  .tuple(...IDS.map(() => fc.option(anyId, { nil: undefined })))
  .map((parents) => IDS.map((id, n) => ({ id, kind: n === 0 ? 'centre' : 'province', parent: parents[n] })));
const anyStaff = fc.constantFrom('me', 'you');
const person = fc.record({ staffId: anyStaff, roles: fc.subarray([...ROLES]), officeId: anyId });
const NOW = '2026-11-02T03:00:00.000Z';
const instant = fc.constantFrom('2026-11-02T02:59:59.999Z', NOW, '2026-11-02T03:00:00.001Z');
const place = fc.record({
  officeId: anyId,
  handlerId: fc.option(anyStaff, { nil: undefined }),
  openings: fc.array(fc.record({ staffId: anyStaff, until: instant }), { maxLength: 2 }),
  offer: fc.option(fc.record({ officeId: anyId }), { nil: undefined }),
  formerOffices: fc.array(anyId, { maxLength: 2 }),
});
const action = fc.constantFrom(...ACTIONS);

it('chains and subordinates are two views of one tree', () => {
  fc.assert(
    fc.property(offices, anyId, anyId, (tree, one, other) => {
      expect(officesWithin(tree, one).includes(other)).toBe(officeChain(tree, other).includes(one));
    }),
  );
});

it('whoever may by their office may also in every office below it', () => {
  const chain: PlacedOffice[] = [
    { id: 'A', kind: 'centre' },
    { id: 'B', kind: 'province' },
    { id: 'C', kind: 'post', parent: 'B' },
    { id: 'D', kind: 'province' },
  ];
  fc.assert(
    fc.property(person, anyId, action, (who, officeId, what) => {
      if (!may({ ...who, staffId: 'nobody' }, what, subjectOf({ officeId }, chain))) return;
      for (const below of officesWithin(chain, officeId))
        expect(may(who, what, subjectOf({ officeId: below }, chain))).toBe(true);
    }),
  );
  expect(officesWithin(chain, 'A')).toEqual(['A', 'B', 'C', 'D']);
  expect(officeChain(chain, 'C')).toEqual(['C', 'B', 'A']);
});

it('a further role never takes a right away', () => {
  fc.assert(
    fc.property(person, fc.constantFrom(...ROLES), offices, place, action, (who, role, tree, where, what) => {
      const subject = subjectOf(where, tree, NOW);
      const more = { ...who, roles: [...who.roles, role] };
      if (may(who, what, subject)) expect(may(more, what, subject)).toBe(true);
      if (may(who, what, subject)) expect(may(who, what)).toBe(true);
    }),
  );
});

it('unknown roles and offices allow nothing', () => {
  fc.assert(
    fc.property(person, offices, place, action, (who, tree, where, what) => {
      const stranger = { ...who, roles: ['king', 'constructor', '__proto__'] };
      expect(may(stranger, what, subjectOf(where, tree))).toBe(false);
      const placeless = { ...who, staffId: 'nobody', officeId: 'UNKNOWN' };
      const nowhere = { ...who, staffId: 'nobody', officeId: 'B' };
      expect(may(placeless, what, subjectOf(where, tree))).toBe(
        may(nowhere, what, subjectOf({ officeId: 'UNKNOWN' }, tree)),
      );
    }),
  );
});

it('a scope tells as data what may says', () => {
  fc.assert(
    fc.property(person, offices, place, action, (who, tree, where, what) => {
      const scope = scopeOf(who, tree, what);
      const inside =
        'all' in scope ||
        scope.offices.includes(where.officeId) ||
        (scope.handlerId !== undefined && scope.handlerId === where.handlerId) ||
        (where.offer !== undefined && (scope.offeredTo?.includes(where.offer.officeId) ?? false)) ||
        where.formerOffices.some((former) => scope.formerlyOf?.includes(former) ?? false) ||
        where.openings.some(({ staffId, until }) => staffId === scope.openedTo && until > NOW);
      const allowed = may(who, what, subjectOf(where, tree, NOW));
      // A right that is held elsewhere alone has no scope as data; none is.
      expect(inside).toBe(allowed);
    }),
    { numRuns: 1000 },
  );
});
