import { api, take } from '../../../lib/api';

export const raiseEmergency = (id: string, reason: string, key: string) =>
  take(
    api.POST('/api/complaints/{id}/emergency', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { reason },
    }),
  );
