import type { TFunction } from 'i18next';
import { faultText } from './fault-text';
import { fieldFaults } from './problem';

/** The fields that an answer refuses, each with what is wrong in words. */
export const formFaults = (error: unknown, t: TFunction): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldFaults(error)).map(([field, reason]) => [field, faultText(reason, t)]),
  );
