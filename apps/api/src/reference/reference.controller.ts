import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Parts } from '../parts';
import { Read } from '../queries';
import { countries } from './countries';
import { LABELS } from './labels';
import { Reference } from './reference.dto';

@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(private readonly parts: Parts) {}

  @Read({
    needs: 'known',
    summary: 'Every code that the interface shows, with its labels',
    answer: Reference,
  })
  show(): Reference {
    const { version, categories, countries: main } = this.parts.policy;
    const offices = this.parts.policy.offices.map(({ parent: _, ...office }) => office);
    return { policyVersion: version, categories, offices, countries: countries(main), ...LABELS };
  }
}
