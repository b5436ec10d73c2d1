import { en } from '../../lib/i18n/en';
import type { Complaint } from '../../lib/schemas';
import { FORMS, formOf, initialValues, missing, toBody } from './fields';
import type { Command } from '../../lib/schemas';

const state = {
  reportedCategories: ['CONFINED', 'UNPAID_WAGES'],
  furtherCategories: [],
  worker: { name: 'Pekerja Contoh 1', employer: null },
  tracks: [
    {
      kind: 'mediation',
      status: 'open',
      mediation: { parties: ['Pekerja Contoh 1', null], sessions: 0 },
    },
  ],
} as unknown as Complaint;

describe('command forms', () => {
  it('begin with what the case tells', () => {
    const start = (command: Command) => initialValues(command, state, '2026-07-21');
    expect(start('ClassifyComplaint')).toMatchObject({
      mainCategory: 'CONFINED',
      furtherCategories: ['UNPAID_WAGES'],
    });
    expect(start('OpenMediation')).toEqual({ parties: ['Pekerja Contoh 1'] });
    expect(start('RecordMediationSession')).toEqual({
      heldOn: '2026-07-21',
      attendance: ['Pekerja Contoh 1'],
      minutes: '',
    });
  });

  it('send what was typed and leave out what was not', () => {
    const values = { mainCategory: 'CONFINED', furtherCategories: [], severity: '' };
    expect(toBody('ClassifyComplaint', values)).toEqual({ mainCategory: 'CONFINED', furtherCategories: [] });
    expect(
      toBody('SettleMediation', { terms: ' gaji dibayar ', claimed: '', settled: '', currency: 'MYR' }),
    ).toEqual({
      terms: 'gaji dibayar',
    });
    expect(toBody('SettleMediation', { terms: 'x', claimed: '', settled: '1500', currency: 'MYR' })).toEqual({
      terms: 'x',
      settled: '1500',
      currency: 'MYR',
    });
  });

  it('send instalments as amounts by their days, and name one by its number', () => {
    const values = { terms: 'x', settled: '500', currency: 'MYR', instalments: ['2026-08-01 500'] };
    expect(toBody('SettleMediation', values)).toMatchObject({
      instalments: [{ dueOn: '2026-08-01', amount: '500' }],
    });
    expect(toBody('RecordInstalmentPaid', { instalment: '2', on: '2026-08-01', proof: '' })).toEqual({
      instalment: 2,
      on: '2026-08-01',
    });
  });

  it('name what still wants something', () => {
    expect(missing('RecordMediationSession', { heldOn: '2026-07-21', attendance: [], minutes: ' ' })).toEqual(
      ['attendance', 'minutes'],
    );
    expect(missing('ApproveResolution', { note: '' })).toEqual([]);
  });

  it('have a label for every field', () => {
    for (const command of Object.keys(FORMS) as Command[]) {
      for (const { name } of formOf(command)) expect(en.fields).toHaveProperty(name);
    }
  });
});
