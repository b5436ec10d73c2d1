import { allHandlersFinished, isCancellation, log, workflowInfo } from '@temporalio/workflow';
import type { Duty, Submitted } from '@suaka/complaint';
import type { CommandReceipt, Overview, Standing } from '../messages';
import type { ComplaintActivities } from './activities';
import { ask, isParked } from './ask';
import { dutyName, earliest, passDeadline } from './deadline';
import { show } from './show';
import { takingTurns } from './turns';

// Cases rest for days and leave the worker's cache; each past step costs the next command about 2 ms of replay.
const COMMANDS_PER_RUN = 6;
// A case that is never left in peace takes no more than that, so that it may rest and start afresh.
const MOST_COMMANDS_PER_RUN = 100;

/** One run's share of a case: the commands waiting for their turn, and how the case stands after the last. */
export class Mailbox {
  private readonly turns = takingTurns();
  private readonly passed = new Set<string>();
  private readonly build = buildNow();
  private commands = 0;
  standing: Standing | undefined;
  /** Set while the case holds an event that the worker does not know. */
  parked: string | undefined;

  constructor(private readonly complaintId: string) {}

  submit(submitted: Submitted): Promise<CommandReceipt> {
    return this.turns.take(() => this.record(submitted));
  }

  /** Asks the log how the case stands, where no command has told. */
  look(): Promise<void> {
    return this.turns.take(async () => {
      if (!this.standing) await this.read();
    });
  }

  lookAgain(): Promise<void> {
    return this.turns.take(() => this.read());
  }

  /** Never fails but by cancellation; a deadline is tried once a run, so that one which stays does not keep the case busy. */
  pass(duty: Duty): Promise<void> {
    return this.turns.take(async () => {
      if (!this.duties().some((open) => dutyName(open) === dutyName(duty))) return;
      this.passed.add(dutyName(duty));
      try {
        await this.record(passDeadline(this.complaintId, duty));
      } catch (error) {
        if (isCancellation(error)) throw error;
        log.error('Deadline was not passed', { complaintId: this.complaintId, duty: dutyName(duty), error });
      }
    });
  }

  overview(): Overview {
    return { phase: this.standing?.phase, nextDuty: earliest(this.duties()), parked: this.parked };
  }

  /** Nothing under way, so that the run may end. */
  get resting(): boolean {
    return this.turns.idle() && allHandlersFinished();
  }

  get over(): boolean {
    if (this.parked) return false;
    return this.standing === undefined || (this.standing.closed && this.duties().length === 0);
  }

  /** Whoever comes now is sent to the next run. */
  get closing(): boolean {
    return this.commands + this.turns.waiting() >= MOST_COMMANDS_PER_RUN;
  }

  /** The next run is short again, and begins on the code that there is now. */
  get full(): boolean {
    return (
      this.commands >= COMMANDS_PER_RUN || workflowInfo().continueAsNewSuggested || buildNow() !== this.build
    );
  }

  private duties(): Duty[] {
    return (this.standing?.duties ?? []).filter((duty) => !this.passed.has(dutyName(duty)));
  }

  private async record(submitted: Submitted): Promise<CommandReceipt> {
    this.commands += 1;
    const standing = await this.asked((activities) => activities.recordDecision(this.complaintId, submitted));
    this.stand(standing);
    return { revision: standing.revision, position: standing.position };
  }

  private async read(): Promise<void> {
    try {
      this.stand(await this.asked((activities) => activities.readStanding(this.complaintId)));
    } catch (error) {
      if (!isParked(error)) throw error;
    }
  }

  private async asked<T>(activity: (from: ComplaintActivities) => Promise<T>): Promise<T> {
    try {
      return await ask(activity);
    } catch (error) {
      if (isParked(error)) this.park(error.message);
      throw error;
    }
  }

  private park(why: string): void {
    if (!this.parked) log.error('Case is parked', { complaintId: this.complaintId, why });
    this.parked = why;
    show(this.overview());
  }

  private stand(standing: Standing | undefined): void {
    this.standing = standing;
    this.parked = undefined;
    show(this.overview());
  }
}

/** Of the worker that has the task in hand; on replay, that had it. */
const buildNow = (): string | undefined => workflowInfo().currentDeploymentVersion?.buildId;
