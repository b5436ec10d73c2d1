import type { Actor } from './envelope';
import { given, MONDAY } from './testing/given';
import { auditor, handler, legalAide, supervisor } from './testing/people';
import { inClosed, inHandling } from './testing/samples';

const elsewhere: Actor = { kind: 'staff', staffId: 'far', roles: ['case_handler'], officeId: 'BP3MI-BALI' };
const open = { type: 'OpenCaseOutOfScope', data: { reason: 'Keluarga datang ke kantor kami' } } as const;
const opened = {
  type: 'CaseOpenedOutOfScope',
  data: { staffId: 'far', reason: open.data.reason, until: '2026-11-02T07:00:00.000Z' },
} as const;

it('opens a case out of scope for the hours of the policy, whatever its phase', () => {
  given(...inHandling)
    .when(open, elsewhere)
    .then(opened);
  given(...inClosed)
    .when(open, elsewhere)
    .then(opened);
});

it('records nothing where the case may be read anyhow, or is still open', () => {
  given(...inHandling)
    .when(open, supervisor)
    .thenNothing();
  given(...inHandling, opened)
    .when(open, elsewhere, '2026-11-02T06:59:59.999Z')
    .thenNothing();
});

it('opens anew once it has ended', () => {
  const until = '2026-11-02T11:00:00.000Z';
  given(...inHandling, opened)
    .when(open, elsewhere, opened.data.until)
    .then({ ...opened, data: { ...opened.data, until } });
});

it('is open to a legal aide of the office too, to whom the case is not assigned', () => {
  given(...inHandling)
    .when(open, legalAide)
    .then({ ...opened, data: { ...opened.data, staffId: 'legal-aide' } });
});

it('is not for whoever only looks, and of no case there is none', () => {
  given(...inHandling)
    .when(open, auditor)
    .refused('not_permitted');
  given().when(open, elsewhere).refused('complaint_not_found');
});

it('reads only: nothing is done to a case that is open out of scope', () => {
  given(...inHandling, opened)
    .when({ type: 'AddNote', data: { text: 'x' } }, elsewhere)
    .refused('not_permitted');
});

it('is told in the case: by whom, why, since when and until when', () => {
  expect(given(...inHandling, { ...opened, by: 'far' }).state()?.openings).toEqual([
    { ...opened.data, openedAt: MONDAY },
  ]);
  expect(given(...inHandling).state()?.handlerId).toBe(handler.staffId);
});
