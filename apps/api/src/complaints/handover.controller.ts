import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { findOffers } from '@suaka/read-models';
import { Me, type Person } from '../access';
import { Rights } from '../access/rights';
import { Step } from '../commands';
import { Parts } from '../parts';
import { PageQuery, Read } from '../queries';
import { NothingBody } from '../staff/staff.dto';
import { CaseCommands } from './case-commands';
import { ReasonBody } from './closure.dto';
import { OfferBody, Offers } from './handover.dto';
import { OnCase } from './on-case';

@ApiTags('hand-over')
@Controller('complaints')
export class HandoverController {
  constructor(private readonly commands: CaseCommands) {}

  @Step('offer', 'OfferCase', 'Offer the case to another office, which sees a limited view of it')
  offer(@OnCase() on: OnCase, @Body() data: OfferBody) {
    return this.commands.submit(on, { type: 'OfferCase', data });
  }

  @Step('offer-accept', 'AcceptCase', 'Take over a case that is offered; the giver goes on reading it')
  accept(@OnCase() on: OnCase, @Body() _: NothingBody) {
    return this.commands.submit(on, { type: 'AcceptCase', data: {} });
  }

  @Step('offer-refuse', 'RefuseCase', 'Refuse a case that is offered')
  refuse(@OnCase() on: OnCase, @Body() data: ReasonBody) {
    return this.commands.submit(on, { type: 'RefuseCase', data });
  }

  @Step('offer-withdraw', 'WithdrawOffer', 'Take the offer back')
  withdraw(@OnCase() on: OnCase, @Body() _: NothingBody) {
    return this.commands.submit(on, { type: 'WithdrawOffer', data: {} });
  }
}

@ApiTags('hand-over')
@Controller('offers')
export class OffersController {
  constructor(
    private readonly parts: Parts,
    private readonly rights: Rights,
  ) {}

  @Read({
    needs: 'ReadOffers',
    summary: 'Cases that are offered to the office, as far as it may see them before it answers',
    answer: Offers,
  })
  list(@Query() query: PageQuery, @Me() person: Person) {
    return findOffers(this.parts.readModels, this.rights.scope(person, 'ReadOffers'), query);
  }
}
