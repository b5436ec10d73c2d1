import type { Field } from './fields';

const channel = { name: 'channel', kind: 'choice', vocabulary: 'channels' } as const;
const prose = { kind: 'prose', max: 10_000 } as const;

/** What each word with the complainant asks for, until the case is closed and after. */
export const CLOSING_FORMS = {
  RequestPapers: [{ name: 'papers', kind: 'list', max: 100 }, channel],
  TellUnsolvable: [channel, { name: 'text', ...prose }],
  RecordContact: [channel, { name: 'note', ...prose }],
  WarnOfClosing: [{ name: 'closing', kind: 'closing' }, channel, { name: 'text', ...prose }],
  WithdrawComplaint: [channel, { name: 'reason', ...prose }],
  RecordSatisfaction: [
    { name: 'score', kind: 'score' },
    { name: 'remark', ...prose, optional: true },
  ],
} as const satisfies Record<string, readonly Field[]>;
