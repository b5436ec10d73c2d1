import type { TFunction } from 'i18next';
import type { Words } from '../../lib/queries/reference';
import type { Complaint, Track } from '../../lib/schemas';
import { dayText } from '../../lib/time';

/** A line of a track's summary; `null` once its person has been erased. */
export type Fact = [label: string, text: string | null];
type Maybe = [label: string, text: string | null | undefined];

interface Saying extends Pick<Words, 'word' | 'language'> {
  t: TFunction;
}

const listed = (names: (string | null)[]): string => names.map((name) => name ?? '–').join(', ');

const moneyIn =
  (language: string, currency = '') =>
  (amount: string | undefined): string | undefined =>
    amount &&
    `${currency} ${new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(Number(amount))}`;

/** What a track has come to so far, in words. */
export function factsOf(track: Track, state: Complaint, saying: Saying): Fact[] {
  const { t } = saying;
  const { consultation, sanction } = track;
  const facts: Maybe[] = [
    [t('fields.question'), consultation?.question],
    ...clarified(track, saying),
    ...mediated(track, state, saying),
    ...advocated(track, saying),
    ...repatriated(track, saying),
    ...insured(track, saying),
    [t('fields.recipient'), sanction?.recipient],
    [t('fields.against'), sanction?.against],
    [t('fields.ground'), sanction?.ground],
    [
      t('fields.number'),
      sanction?.sent && `${sanction.sent.number}, ${dayText(sanction.sent.on, saying.language)}`,
    ],
  ];
  return facts.filter((fact): fact is Fact => fact[1] !== undefined);
}

function clarified({ clarification }: Track, { t }: Saying): Maybe[] {
  if (!clarification) return [];
  const { commitment, parties } = clarification;
  const status = commitment && t(`caseFile.commitmentStatus.${commitment.status}`);
  return [
    [t('caseFile.between'), listed(parties)],
    [
      t('fields.commitment'),
      commitment && `${commitment.by ?? '–'}: ${commitment.commitment ?? '–'} (${status})`,
    ],
  ];
}

function mediated({ mediation }: Track, { clocks }: Complaint, { t, language }: Saying): Maybe[] {
  if (!mediation) return [];
  const money = moneyIn(language, mediation.currency);
  const isLate = (id: string) => clocks.some(({ clockId, breachedAt }) => clockId === id && breachedAt);
  const instalments = (mediation.instalments ?? []).map(
    ({ amount, dueOn, clockId, status }, index): Maybe => [
      t('caseFile.instalmentNo', { number: index + 1 }),
      `${money(amount)}, ${dayText(dueOn, language)}, ${
        status === 'due' && isLate(clockId) ? t('caseFile.overdue') : t(`caseFile.instalmentStatus.${status}`)
      }`,
    ],
  );
  return [
    [t('caseFile.between'), listed(mediation.parties)],
    [t('caseFile.sessions'), mediation.sessions > 0 ? String(mediation.sessions) : undefined],
    [t('caseFile.terms'), mediation.terms],
    [t('caseFile.claimed'), money(mediation.claimed)],
    [t('caseFile.settled'), money(mediation.settled)],
    [t('fields.aboveClaim'), mediation.aboveClaim],
    ...instalments,
  ];
}

function advocated({ advocacy }: Track, { t, language }: Saying): Maybe[] {
  if (!advocacy) return [];
  const hearings = advocacy.hearings.map(({ court, on, result }): Maybe => [
    t('caseFile.hearing', { day: dayText(on, language), court }),
    result === undefined ? t('caseFile.nextHearing') : result,
  ]);
  return [[t('caseFile.goal'), advocacy.goal], ...hearings];
}

function repatriated({ repatriation }: Track, { t, word, language }: Saying): Maybe[] {
  if (!repatriation) return [];
  return [
    [t('fields.destination'), repatriation.destination],
    ...repatriation.steps.map(({ step, on }): Maybe => [
      word('repatriationSteps', step),
      dayText(on, language),
    ]),
    ...repatriation.costs.map(({ item, amount, currency, payer }): Maybe => [
      t('caseFile.cost', { item }),
      `${moneyIn(language, currency)(amount)} · ${word('payers', payer)}`,
    ]),
  ];
}

function insured({ insurance }: Track, { t, word, language }: Saying): Maybe[] {
  if (!insurance) return [];
  const money = moneyIn(language, insurance.currency);
  return [
    [t('fields.insurer'), insurance.insurer],
    [t('fields.policyNumber'), insurance.policyNumber],
    [t('caseFile.claimed'), money(insurance.claimed)],
    [t('fields.decision'), insurance.decision && word('claimDecisions', insurance.decision)],
    [t('caseFile.granted'), money(insurance.granted)],
    ...insurance.payments.map(({ paid, on }): Maybe => [
      t('caseFile.paid'),
      `${money(paid)}, ${dayText(on, language)}`,
    ]),
  ];
}
