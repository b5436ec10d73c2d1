import { v4, v5 } from 'uuid';

/** A new random UUID. */
export const newId = (): string => v4();

/** The same UUID for the same namespace (itself a UUID) and name. Throws TypeError where the namespace is no UUID. */
export const idFrom = (namespaceUuid: string, name: string): string => v5(name, namespaceUuid);
