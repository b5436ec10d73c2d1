import { SingleBar } from 'cli-progress';

/** A bar on a terminal, a line now and then elsewhere. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private done = 0;

  constructor(
    private readonly title: string,
    private readonly total: number,
  ) {
    if (!process.stdout.isTTY) return;
    const format = `  ${title.padEnd(10)} {bar} {value}/{total}  {duration_formatted}`;
    this.bar = new SingleBar({ format, barCompleteChar: '█', barIncompleteChar: '░', hideCursor: true });
    this.bar.start(total, 0);
  }

  step(): void {
    this.done += 1;
    if (this.bar) return this.bar.update(this.done);
    const tenth = Math.max(1, Math.ceil(this.total / 10));
    if (this.done % tenth === 0 || this.done === this.total) {
      process.stdout.write(`  ${this.title} ${this.done}/${this.total}\n`);
    }
  }

  end(): void {
    this.bar?.stop();
  }
}
