import { PHASES } from '@suaka/complaint';
import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_STATUSES } from '../complaints/clock.dto';

const counts = (names: readonly string[]) => ({
  type: 'object' as const,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' as const }])),
  required: [...names],
  selfRequired: true,
});

/** How many cases are where, and how their clocks stand; one snapshot. */
export class Summary {
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty(counts(PHASES)) phases: Record<string, number>;
  @ApiProperty(counts(CLOCK_STATUSES)) clocks: Record<string, number>;
  @ApiProperty({ type: 'integer', description: 'Open cases with an emergency that has not ended' })
  emergencies: number;
  @ApiProperty({ type: 'integer', description: 'Cases with a breached clock' }) overdue: number;
}
