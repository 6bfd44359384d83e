import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { Public } from '@zwerm/platform/auth/allow';
import { RegisterFirstAdministrator } from '../use-cases/register-first-administrator.js';
import { FirstAdministratorBody, PersonCreatedAnswer } from './people.dto.js';

@Controller('first-administrator')
export class FirstAdministratorController {
  constructor(private readonly register: RegisterFirstAdministrator) {}

  /** Open to anyone: the one-time link is the right. */
  @Public()
  @Post()
  @ApiCreatedResponse({ type: PersonCreatedAnswer })
  async registerFirstAdministrator(@Body() body: FirstAdministratorBody): Promise<PersonCreatedAnswer> {
    return { id: await this.register.execute({ ...body, language: body.language ?? 'nl' }) };
  }
}
