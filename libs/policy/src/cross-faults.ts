import { isInLibrary } from './library-holidays';
import type { Policy } from './policy';
import type { PolicyFault } from './policy-invalid';

/** What names something that the policy does not have, by path. */
export function crossFaults({
  papers,
  categories,
  offices,
  tracks,
  escalations,
  calendars,
  clocks,
}: Policy): PolicyFault[] {
  const known = {
    category: new Set(categories.map(({ code }) => code)),
    office: new Set(offices.map(({ id }) => id)),
    paper: new Set(papers.map(({ code }) => code)),
  };
  const names = (kind: keyof typeof known, path: string, given: string[] = []): PolicyFault[] =>
    given.flatMap((name, index) =>
      known[kind].has(name) ? [] : [{ path: `${path}.${index}`, reason: `names no ${kind}: ${name}` }],
    );
  const ofLibrary = (path: string, country?: string): PolicyFault[] =>
    country === undefined || isInLibrary(country)
      ? []
      : [{ path: `${path}.library`, reason: `the library has no holidays of ${country}` }];
  return [
    ...(papers.length === 0 ? [] : categories).flatMap((category, n) =>
      names('paper', `categories.${n}.papers`, category.papers),
    ),
    ...tracks.flatMap(({ only, not }, n) => [
      ...names('category', `tracks.${n}.only`, only),
      ...names('category', `tracks.${n}.not`, not),
    ]),
    ...escalations.flatMap(({ office }, n) =>
      office === undefined || known.office.has(office)
        ? []
        : [{ path: `escalations.${n}.office`, reason: `names no office: ${office}` }],
    ),
    ...ofLibrary('calendars', calendars.library),
    ...(calendars.ofOffices ?? []).flatMap(({ offices: of, library }, n) => [
      ...names('office', `calendars.ofOffices.${n}.offices`, of),
      ...ofLibrary(`calendars.ofOffices.${n}`, library),
    ]),
    ...Object.entries(clocks).flatMap(([name, { limit }]) =>
      limit.unit === 'months' && !Number.isInteger(limit.amount)
        ? [{ path: `clocks.${name}.limit.amount`, reason: 'must be whole months' }]
        : [],
    ),
  ];
}
