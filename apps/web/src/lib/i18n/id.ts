import { caseFile, commands, events, fields } from './id/case-file';
import { common } from './id/common';
import { offers } from './id/handover';
import { intake } from './id/intake';
import { organisation } from './id/organisation';
import { screens } from './id/screens';

export const id = {
  ...common,
  ...screens,
  ...organisation,
  intake,
  offers,
  caseFile,
  commands,
  fields,
  events,
};
export type Texts = typeof id;
