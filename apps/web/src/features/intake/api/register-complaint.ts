import { api, take } from '../../../lib/api';
import type { Registration } from '../draft';

export const registerComplaint = (body: Registration, key: string) =>
  take(api.POST('/api/complaints', { params: { header: { 'Idempotency-Key': key } }, body }));
