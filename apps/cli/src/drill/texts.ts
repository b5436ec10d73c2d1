import type { Drawn } from './draw';

/** Every text of a drill says what it is. */
export const text = (sentence: string): string => `${sentence} (data latihan).`;

// 0000 opens no Indonesian number.
const phone = (index: number, line: number): string => `+62-0000-${line}${String(index).padStart(6, '0')}`;

export function callerOf({ channel, officeId, complainant, index }: Drawn): Record<string, unknown> {
  const known =
    complainant === 'anonymous' ? {} : { name: `Pelapor Contoh ${index + 1}`, phone: phone(index, 1) };
  const caller = complainant === 'family' ? { ...known, relation: 'keluarga' } : known;
  return { channel, officeId, caller, notes: text('Menyampaikan masalah pekerja di luar negeri') };
}

export function complaintOf(drawn: Drawn): Record<string, unknown> {
  const { index, channel, officeId, country, placement, categories, complainant: kind } = drawn;
  const isWorker = kind === 'worker' || kind === 'returned_worker' || kind === 'candidate';
  const worker = { name: `Pekerja Contoh ${index + 1}`, country, placement, relativePhone: phone(index, 2) };
  const known = kind === 'anonymous' ? {} : { name: isWorker ? worker.name : `Pelapor Contoh ${index + 1}` };
  return {
    channel,
    officeId,
    complainant: { kind, ...known, ...(isWorker ? { isWorker } : {}) },
    worker,
    categories,
    narrative: text(`Pengaduan nomor ${index + 1} tentang ${categories.join(' dan ')}`),
  };
}
