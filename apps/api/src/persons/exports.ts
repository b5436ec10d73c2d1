import { Injectable } from '@nestjs/common';
import { personalFields, personDecider, type Recorded, streamsOf, upcast } from '@suaka/complaint';
import { onlyOf } from '@suaka/event-log';
import { now } from '@suaka/runtime';
import { type Asked, Commands, type Written } from '../commands';
import { Parts } from '../parts';
import { type HeldStream, type PersonExport } from './export.dto';
import { HoldingsInLog } from './holdings-in-log';

/** Everything that the log holds on a person, and nothing of anybody else. */
@Injectable()
export class Exports {
  constructor(
    private readonly commands: Commands,
    private readonly holdings: HoldingsInLog,
    private readonly parts: Parts,
  ) {}

  /** The event first: nothing leaves without it. Errors: `Rejected`, and those of parts that are away. */
  async export(asked: Asked, personId: string): Promise<Written & PersonExport> {
    const holdings = await this.holdings.read(personId);
    const decider = personDecider(holdings, this.parts.policy);
    const written = await this.commands.append(decider, personId, asked, {
      type: 'ExportPersonData',
      data: { personId },
    });
    const streams: HeldStream[] = [];
    for (const streamId of [...streamsOf(personId, holdings), `person-${personId}`]) {
      streams.push(await this.#stream(streamId, personId));
    }
    return { personId, exportedAt: now(), exportedBy: asked.person.staffId, streams, ...written };
  }

  async #stream(streamId: string, personId: string): Promise<HeldStream> {
    const events: HeldStream['events'] = [];
    for await (const recorded of this.parts.log.readStream(streamId)) {
      const event = upcast(recorded as Recorded);
      const { hash: _, ...data } = onlyOf(personId, event, personalFields) as Record<string, unknown>;
      events.push({ at: event.metadata.at, type: event.type, data });
    }
    return { streamId, events };
  }
}
