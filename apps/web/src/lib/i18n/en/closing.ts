import type {
  closingCommands as closingCommandsTexts,
  closingEvents as closingEventsTexts,
  closingFields as closingFieldsTexts,
} from '../id/closing';

export const closingCommands: typeof closingCommandsTexts = {
  RecordContact: {
    do: 'Record a contact with the complainant',
    done: 'The contact was recorded.',
    why: 'A proposed administrative closing falls, and the days without contact begin anew.',
  },
  RequestPapers: {
    do: 'Request papers',
    done: 'The request was recorded.',
    why: 'The complainant has 30 days from the registration.',
  },
  TellUnsolvable: {
    do: 'Tell that it cannot be solved',
    done: 'It was recorded.',
    why: 'The complainant has 6 months to answer.',
  },
  WarnOfClosing: {
    do: 'Warn of a closing',
    done: 'The warning was recorded.',
    why: 'Without this warning the case may not be closed administratively.',
  },
  WithdrawComplaint: {
    do: 'Record the complainant’s withdrawal',
    done: 'The withdrawal was recorded and proposed.',
    why: 'Another person will check and approve it.',
  },
  RecordSatisfaction: {
    do: 'Record the complainant’s satisfaction',
    done: 'The satisfaction was recorded.',
    why: 'Once for each closing; 5 is very satisfied.',
  },
};

export const closingFields: typeof closingFieldsTexts = {
  channel: 'Channel',
  papers: 'Papers asked for',
  closing: 'Ground of the closing',
  score: 'Score (1–5)',
  remark: 'The complainant’s remark',
};

export const closingEvents: typeof closingEventsTexts = {
  ComplaintWithdrawn: 'The complainant withdrew the complaint by {{channel}}',
  SatisfactionRecorded: 'The complainant’s satisfaction: {{score}} of 5',
  PapersRequested: 'Requested papers by {{channel}}: {{papers}}',
  ComplainantToldUnsolvable: 'Told the complainant by {{channel}} that the case cannot be solved',
  ComplainantContacted: 'Contact with the complainant by {{channel}}',
  ComplainantWarned: 'Warned the complainant by {{channel}} – {{closing}}',
};
