import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Rejected } from '@suaka/complaint';
import { findIdByTicket, findOpenings } from '@suaka/read-models';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Asked, Write, WrittenComplaint } from '../commands';
import { CaseCommands } from '../complaints/case-commands';
import { Parts } from '../parts';
import { Problems } from '../problems';
import { PageQuery, Read } from '../queries';
import { BreakGlassBody, Openings } from './break-glass.dto';

@ApiTags('break-glass')
@Controller('break-glass')
export class BreakGlassController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Problems(404)
  @Write({
    needs: 'OpenCaseOutOfScope',
    summary: 'Open a case out of scope for some hours, to read; its supervisors see it',
    answer: WrittenComplaint,
    status: 200,
  })
  async open(@Asked() asked: Asked, @Body() { ticketNumber, reason }: BreakGlassBody) {
    const complaintId = await findIdByTicket(this.parts.readModels, ticketNumber.trim());
    if (complaintId === undefined) throw new Rejected('complaint_not_found', 'ticketNumber');
    return this.commands.submit({ ...asked, complaintId }, { type: 'OpenCaseOutOfScope', data: { reason } });
  }

  @Read({
    needs: 'ReadOpenings',
    summary: 'Cases of the office that were opened by somebody out of scope, newest first',
    answer: Openings,
  })
  list(@Query() query: PageQuery, @Me() person: Person) {
    const scope = this.rights.scope(person, 'ReadOpenings');
    return findOpenings(this.parts.readModels, scope, query);
  }
}
