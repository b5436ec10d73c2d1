import { at, history, registered } from '../../testing/history';
import { fold } from '../projection/fold';
import { contactLog } from './project';

const logged = history('contact-k1', [
  {
    type: 'ContactLogged',
    data: {
      channel: 'whatsapp',
      officeId: 'pusat',
      caller: { personId: 'p-1', name: 'Pelapor Contoh', phone: '+62 812 111' },
      notes: 'Bertanya soal gaji',
    },
  },
]);
const from = (complaintId: string, contactId?: string) =>
  history(`complaint-${complaintId}`, [registered(contactId ? { contactId } : {})]);

describe('the contact log', () => {
  it('shows who called whom, how and why', () => {
    expect(fold(contactLog, new Map(), logged)).toEqual([
      {
        contactId: 'k1',
        channel: 'whatsapp',
        officeId: 'pusat',
        callerId: 'p-1',
        callerName: 'Pelapor Contoh',
        callerPhone: '+62 812 111',
        callerEmail: null,
        callerRelation: null,
        notes: 'Bertanya soal gaji',
        loggedAt: at(0),
        loggedBy: 'petugas-1',
        complaintId: null,
        revision: '0',
        searchText: 'pelapor contoh\n+62 812 111\n812111',
      },
    ]);
  });

  it('names the first complaint that was registered from it', () => {
    const [row] = fold(contactLog, new Map(), [...logged, ...from('c1', 'k1'), ...from('c2', 'k1')]);
    expect(row?.complaintId).toBe('c1');
  });

  it('has no row of a contact that was never logged, nor of a complaint without one', () => {
    expect(fold(contactLog, new Map(), [...from('c1', 'elsewhere'), ...from('c2')])).toEqual([]);
  });

  it('stops at an event that it does not know', () => {
    expect(() => fold(contactLog, new Map(), history('contact-k1', [{ type: 'Lost', data: {} }]))).toThrow(
      'Lost',
    );
  });
});
