import { BEFORE_ALL, type Message } from './message';

/** Messages that wait for a consumer: those to be tried again first, then the new ones, each in source order. */
export class Waiting {
  #again: Message[] = [];
  #fresh: Message[] = [];

  get fresh(): number {
    return this.#fresh.length;
  }

  get again(): number {
    return this.#again.length;
  }

  add(message: Message): void {
    this.#fresh.push(message);
  }

  tryAgain(message: Message): void {
    const behind = this.#again.findIndex(({ number }) => number > message.number);
    if (behind === -1) this.#again.push(message);
    else this.#again.splice(behind, 0, message);
  }

  /** Offers messages in order; `take` says whether it was taken, left, or whether to stop. */
  offer(take: (message: Message) => 'taken' | 'left' | 'stop'): void {
    let stopped = false;
    const left = (message: Message): boolean => {
      if (stopped) return true;
      const answer = take(message);
      stopped = answer === 'stop';
      return answer !== 'taken';
    };
    this.#again = this.#again.filter(left);
    if (!stopped) this.#fresh = this.#fresh.filter(left);
  }

  /** Lowest number of the source that waits; Infinity where none does. */
  lowest(): number {
    const again = this.#again.find(({ number }) => number !== BEFORE_ALL);
    return Math.min(again?.number ?? Infinity, this.#fresh[0]?.number ?? Infinity);
  }

  /** Forgets the new ones and gives the first one's number. */
  dropFresh(): number | undefined {
    const first = this.#fresh[0]?.number;
    this.#fresh = [];
    return first;
  }
}
