import type { Role } from '@suaka/people';
import { STAGES, type Drawn, type Stage } from './draw';
import { Random } from './random';
import { callerOf, complaintOf, text } from './texts';

export type Post = 'intake' | 'handler' | 'duty' | 'supervisor';

/** Who does what; one person may hold a post in many cases. */
export const ROLE_OF: Record<Post, Role> = {
  intake: 'intake_officer',
  handler: 'case_handler',
  duty: 'duty_officer',
  supervisor: 'supervisor',
};

export interface Step {
  /** `contact`, `complaint`, or the verb of a case's route. */
  verb: string;
  by: Post;
  body: Record<string, unknown>;
  /** Sent again on purpose, which must change nothing. */
  repeat: 'no' | 'later' | 'at_once';
  /** Sent with the revision that was seen last. */
  ifMatch: boolean;
  /** Read back at once. */
  look: boolean;
}

type Act = [verb: string, by: Post, body: Record<string, unknown>];

/** A case's steps in their order. */
export function stepsOf(seed: number, drawn: Drawn, handlerId: string): Step[] {
  const random = new Random(`${seed}/${drawn.index}/manner`);
  return actsOf(drawn, handlerId).map(([verb, by, body]) => ({
    verb,
    by,
    body,
    repeat: random.chance(0.05) ? random.of(['later', 'at_once'] as const) : 'no',
    ifMatch: random.chance(0.2) && verb !== 'contact' && verb !== 'complaint',
    look: random.chance(0.1) && verb !== 'contact',
  }));
}

function actsOf(drawn: Drawn, handlerId: string): Act[] {
  const { categories, stage } = drawn;
  const [mainCategory, ...furtherCategories] = categories;
  const acts: Act[] = [];
  if (drawn.viaContact) acts.push(['contact', 'intake', callerOf(drawn)]);
  acts.push(['complaint', 'intake', complaintOf(drawn)], ...emergency(drawn));
  if (reaches(stage, 'classification')) {
    acts.push(['classify', 'intake', { mainCategory, furtherCategories }]);
  }
  if (reaches(stage, 'handling')) {
    acts.push(['assign', 'supervisor', { handlerId }], ...advocacy(drawn), ...mediation(drawn));
  }
  if (reaches(stage, 'resolution')) acts.push(...proposal(drawn));
  if (reaches(stage, 'closed')) acts.push(['resolution-approve', 'supervisor', { note: text('Disetujui') }]);
  if (stage === 'reopened') acts.push(['reopen', 'supervisor', { reason: text('Keterangan baru diterima') }]);
  return acts;
}

const reaches = (stage: Stage, wanted: Stage): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(wanted);

function emergency({ emergency: kind }: Drawn): Act[] {
  const acts: Act[] = [
    ['emergency', 'intake', { reason: text('Keselamatan terancam') }],
    ['emergency-action', 'duty', { action: text('Perwakilan dan polisi setempat dihubungi') }],
    ['emergency-end', 'duty', { note: text('Sudah berada di tempat aman') }],
  ];
  return acts.slice(0, ['none', 'raised', 'acted_on', 'ended'].indexOf(kind));
}

/** Of a case that stays in handling the tracks stay open. */
function advocacy({ advocacy: wanted, stage }: Drawn): Act[] {
  const acts: Act[] = [
    ['advocacy-open', 'handler', { goal: text('Pemenuhan hak sesuai perjanjian kerja') }],
    ['advocacy-action', 'handler', { action: text('Surat kepada perwakilan dikirim') }],
    ['advocacy-finish', 'handler', { result: text('Hak diakui') }],
  ];
  return wanted ? acts.slice(0, stage === 'handling' ? 2 : 3) : [];
}

function mediation({ mediation: end, stage, amount, index }: Drawn): Act[] {
  if (end === 'none') return [];
  const heldOn = `2025-06-${String((index % 28) + 1).padStart(2, '0')}`;
  const parties = ['Pekerja Contoh', 'P3MI Contoh'];
  const settled: Act = [
    'mediation-settle',
    'handler',
    { terms: text('Dibayar bertahap'), claimed: `${amount}`, settled: `${amount / 2}`, currency: 'IDR' },
  ];
  const failed: Act = ['mediation-fail', 'handler', { reason: text('Para pihak tidak sepakat') }];
  const acts: Act[] = [
    ['mediation-open', 'handler', { parties }],
    ['mediation-session', 'handler', { heldOn, attendance: parties, minutes: text('Berita acara mediasi') }],
    end === 'settled' ? settled : failed,
  ];
  return acts.slice(0, stage === 'handling' ? 2 : 3);
}

function proposal({ rejectedOnce, outcome }: Drawn): Act[] {
  const propose = (summary: string): Act => [
    'resolution-propose',
    'handler',
    { outcome, summary: text(summary) },
  ];
  if (!rejectedOnce) return [propose('Kasus selesai ditangani')];
  const reject: Act = ['resolution-reject', 'supervisor', { reason: text('Bukti belum lengkap') }];
  return [propose('Kasus diusulkan selesai'), reject, propose('Kasus selesai, bukti dilengkapi')];
}
