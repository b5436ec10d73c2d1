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
    this.to(this.done + 1);
  }

  /** That `done` of the total are done. */
  to(done: number): void {
    const before = this.tenths();
    this.done = done;
    if (this.bar) return this.bar.update(done);
    if (this.tenths() > before) process.stdout.write(`  ${this.title} ${done}/${this.total}\n`);
  }

  end(): void {
    this.bar?.stop();
  }

  private tenths(): number {
    return Math.floor((this.done * 10) / this.total);
  }
}
