import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { headOf } from '../storage/record';
import type { StoredEvent } from '../storage/events';
import { invalidArgument } from './errors';

export type Filter = (event: StoredEvent) => boolean;

type Expression = Pick<ReadReq.Options.FilterOptions.Expression, 'getRegex' | 'getPrefixList'>;

/** The part of a filter that reads, subscriptions and persistent subscriptions have in common. */
export interface FilterMessage {
  getStreamIdentifier(): Expression | undefined;
  getEventType(): Expression | undefined;
}

/** A filter as it can be kept: what it looks at, and a regular expression or else prefixes. */
export interface FilterSpec {
  on: 'stream' | 'type';
  regex: string;
  prefixes: string[];
}

/** Errors: INVALID_ARGUMENT where the filter is none. */
export function filterSpec(message: FilterMessage): FilterSpec {
  const byStream = message.getStreamIdentifier();
  const expression = byStream ?? message.getEventType();
  if (!expression)
    throw invalidArgument('A filter needs an expression on the stream name or the event type.');
  return {
    on: byStream ? 'stream' : 'type',
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
  };
}

/** Errors: INVALID_ARGUMENT where the regular expression is none. */
export function compileFilter({ on, regex, prefixes }: FilterSpec): Filter {
  const textOf = (event: StoredEvent) => headOf(event.record)[on];
  if (!regex) {
    return (event) => {
      const text = textOf(event);
      return prefixes.some((prefix) => text.startsWith(prefix));
    };
  }
  const pattern = compiled(regex);
  return (event) => pattern.test(textOf(event));
}

export const filterOf = (message: FilterMessage): Filter => compileFilter(filterSpec(message));

function compiled(regex: string): RegExp {
  try {
    return new RegExp(regex);
  } catch (error) {
    throw invalidArgument(`The filter's regular expression is not valid: ${(error as Error).message}`);
  }
}
