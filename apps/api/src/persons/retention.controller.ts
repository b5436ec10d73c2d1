import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findRetentionDue } from '@suaka/read-models';
import { now } from '@suaka/runtime';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Parts } from '../parts';
import { Read } from '../queries';
import { RetentionDueShown } from './retention.dto';

const MOST = 200;

@ApiTags('persons')
@Controller('retention')
export class RetentionController {
  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Read({
    needs: 'ErasePerson',
    summary: 'Persons who need not be kept any more, to be reviewed and erased one by one',
    answer: [RetentionDueShown],
  })
  list(@Me() person: Person) {
    const { readModels, policy } = this.parts;
    const scope = this.rights.scope(person, 'ErasePerson');
    return findRetentionDue(readModels, scope, policy.retention, { now: now(), limit: MOST });
  }
}
