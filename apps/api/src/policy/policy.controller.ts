import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Asked, Write } from '../commands';
import { Read } from '../queries';
import { PolicyAdoptions } from './policy-adoptions';
import { PolicyBody, PolicyShown, WrittenPolicy } from './policy.dto';

@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(private readonly adoptions: PolicyAdoptions) {}

  @Read({ needs: 'ReadPolicy', summary: 'The policy in force, and every adoption', answer: PolicyShown })
  show() {
    return this.adoptions.show();
  }

  @Write({
    needs: 'ManagePolicy',
    answer: WrittenPolicy,
    summary: 'Adopt a policy; every fault of the document is answered by path and line',
    status: 201,
  })
  adopt(@Asked() asked: Asked, @Body() body: PolicyBody) {
    return this.adoptions.adopt(asked, body);
  }
}
