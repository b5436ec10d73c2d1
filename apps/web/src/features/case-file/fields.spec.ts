import { en } from '../../lib/i18n/en';
import type { Complaint } from '../../lib/schemas';
import { FORMS, formOf, initialValues, missing, toBody } from './fields';
import type { Command } from '../../lib/schemas';

const state = {
  reportedCategories: ['CONFINED', 'UNPAID_WAGES'],
  furtherCategories: [],
  worker: { name: 'Pekerja Contoh 1', employer: null },
  mediations: [{ status: 'open', parties: ['Pekerja Contoh 1', null], sessions: [] }],
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
