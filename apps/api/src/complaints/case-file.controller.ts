import { Controller, Param, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Me, type Person } from '../access';
import { ReadOne } from '../queries';
import { CaseFileAnswer } from './case-file.dto';
import { CaseFiles } from './case-files';
import { caseId } from './on-case';
import { TimelineEntry } from './timeline.dto';

@ApiTags('case file')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
@Controller('complaints/:id')
export class CaseFileController {
  constructor(private readonly files: CaseFiles) {}

  @ReadOne({
    needs: 'ReadCases',
    summary: 'A case as it stands, and what this person may do next',
    answer: CaseFileAnswer,
    headers: { ETag: { description: 'The revision, for If-Match', schema: { type: 'string' } } },
  })
  async read(@Param('id') id: string, @Me() person: Person, @Res({ passthrough: true }) reply: FastifyReply) {
    const file = await this.files.read(caseId(id), person);
    void reply.header('ETag', `"${file.revision}"`);
    return file;
  }

  @ReadOne({
    path: 'timeline',
    needs: 'ReadCases',
    summary: 'Everything that happened, oldest first',
    answer: [TimelineEntry],
  })
  timeline(@Param('id') id: string, @Me() person: Person) {
    return this.files.timeline(caseId(id), person);
  }
}
