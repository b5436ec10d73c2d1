import { api, take } from '../../../lib/api';
import type { ContactGiven } from '../draft';

export const logContact = (body: ContactGiven, key: string) =>
  take(api.POST('/api/contacts', { params: { header: { 'Idempotency-Key': key } }, body }));
