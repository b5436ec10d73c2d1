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

/** Errors: INVALID_ARGUMENT where the filter is none. */
export function filterOf(message: FilterMessage): Filter {
  const byStream = message.getStreamIdentifier();
  const byType = message.getEventType();
  if (byStream) return matching(byStream, (event) => headOf(event.record).stream);
  if (byType) return matching(byType, (event) => headOf(event.record).type);
  throw invalidArgument('A filter needs an expression on the stream name or the event type.');
}

function matching(expression: Expression, textOf: (event: StoredEvent) => string): Filter {
  const prefixes = expression.getPrefixList();
  const regex = expression.getRegex();
  if (!regex) {
    return (event) => {
      const text = textOf(event);
      return prefixes.some((prefix) => text.startsWith(prefix));
    };
  }
  const pattern = compiled(regex);
  return (event) => pattern.test(textOf(event));
}

function compiled(regex: string): RegExp {
  try {
    return new RegExp(regex);
  } catch (error) {
    throw invalidArgument(`The filter's regular expression is not valid: ${(error as Error).message}`);
  }
}
