/** The log position of this tab's last write, sent as Suaka-After so that one reads what one wrote. */
let last: string | undefined;

/** Positions are decimal text of any size. */
export const later = (a: string, b: string | undefined): string =>
  b === undefined || BigInt(a) > BigInt(b) ? a : b;

export const notePosition = (position: string | null): void => {
  if (position !== null && /^\d+$/.test(position)) last = later(position, last);
};

export const lastPosition = (): string | undefined => last;
