import { inHandling, must } from '../../fixtures/cases';
import { startSuaka } from '../../fixtures/suaka';
import { median } from '../rounds';
import type { Row } from '../row';
import { watchSealing } from './watch-sealing';

const COMMANDS = 200;
const WARM_UP = 20;
const TEXT = 'Menelepon majikan; dijanjikan membayar pada akhir bulan. '.repeat(4);

/**
 * What sealing adds to a command, end to end: from the request to its answer, by one officer, one command after the
 * other, on the whole of Suaka in this process. The time in sealing includes what the projector opens meanwhile.
 */
export async function run(args: readonly string[], tell: (doing: string) => void): Promise<Row[]> {
  const commands = Number(args[0] ?? COMMANDS);
  tell('starting the whole of Suaka');
  const suaka = await startSuaka();
  try {
    const chief = await suaka.signIn('supervisor');
    const handler = await suaka.signIn('case_handler');
    const id = await inHandling(chief, handler);
    const sealing = watchSealing(suaka.parts.sealer);
    const whole: number[] = [];
    const without: number[] = [];
    tell(`${commands} notes, one after the other`);
    for (let n = -WARM_UP; n < commands; n++) {
      const before = sealing.milliseconds();
      const since = performance.now();
      await must(handler.post(`/complaints/${id}/note`, { text: TEXT }));
      const took = performance.now() - since;
      if (n < 0) continue;
      whole.push(took);
      without.push(took - (sealing.milliseconds() - before));
    }
    return [rowOf('a command, end to end', median(whole), median(without))];
  } finally {
    await suaka.stop();
  }
}

const rowOf = (what: string, measured: number, against: number): Row => ({
  what,
  measured: `${measured.toFixed(2)} ms`,
  against: `${against.toFixed(2)} ms without sealing`,
  value: measured / against,
  target: { atMost: 1.1 },
});
