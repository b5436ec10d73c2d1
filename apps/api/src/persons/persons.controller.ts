import { Body, Controller } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Me, type Person } from '../access';
import { Asked, Write } from '../commands';
import { Problems } from '../problems';
import { ReadOne } from '../queries';
import { PersonId } from './about-person';
import { Erasures } from './erasures';
import { ErasureBody, PersonHeld, WrittenPerson } from './person.dto';
import { PersonsHeld } from './persons-held';

@ApiTags('persons')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
@Controller('persons/:id')
export class PersonsController {
  constructor(
    private readonly held: PersonsHeld,
    private readonly erasures: Erasures,
  ) {}

  @ReadOne({
    needs: 'ExportPersonData',
    summary: 'Where something is held on a person, and whether they were erased',
    answer: PersonHeld,
  })
  read(@PersonId() personId: string, @Me() person: Person) {
    return this.held.show(personId, person);
  }

  @Write({
    path: 'erase',
    needs: 'ErasePerson',
    summary: 'Erase a person for ever: their key is destroyed, their texts are blanks',
    answer: WrittenPerson,
    status: 200,
  })
  @Problems(404)
  erase(@Asked() asked: Asked, @PersonId() personId: string, @Body() body: ErasureBody) {
    return this.erasures.erase(asked, personId, body);
  }
}
