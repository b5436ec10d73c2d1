import type { Recorded } from '@suaka/complaint';
import type { EventLog } from '@suaka/event-log';
import { staffDecider, type StaffEvent, type StaffState } from '@suaka/people';

/** Who acted, by name, from the log alone. */
export class Actors {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly log: EventLog) {}

  nameOf(actor: string): Promise<string> {
    const name = this.known.get(actor) ?? this.look(actor);
    this.known.set(actor, name);
    return name;
  }

  private async look(actor: string): Promise<string> {
    if (!actor.startsWith('staff:')) return actor;
    let staff: StaffState;
    for await (const event of this.log.readStream(`staff-${actor.slice('staff:'.length)}`)) {
      staff = staffDecider.evolve(staff, event as Recorded<StaffEvent>);
    }
    return staff?.name ?? staff?.username ?? actor;
  }
}
