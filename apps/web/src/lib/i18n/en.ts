import { caseFile, commands, events, fields } from './en/case-file';
import { common } from './en/common';
import { offers } from './en/handover';
import { intake } from './en/intake';
import { organisation } from './en/organisation';
import { screens } from './en/screens';
import type { Texts } from './id';

export const en: Texts = {
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
