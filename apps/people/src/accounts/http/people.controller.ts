import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { ListPeople } from '../use-cases/list-people.js';
import { RegisterPerson } from '../use-cases/register-person.js';
import { NewPersonBody, PeopleAnswer, PeopleQuery, PersonCreatedAnswer } from './people.dto.js';

const mostIds = 100;

@Controller('people')
export class PeopleController {
  constructor(
    private readonly list: ListPeople,
    private readonly register: RegisterPerson,
  ) {}

  @Allow('read-people')
  @Get()
  @ApiOkResponse({ type: PeopleAnswer })
  async listPeople(@Query() query: PeopleQuery, @Caller() caller: Principal): Promise<PeopleAnswer> {
    const ids = query.ids.split(',');
    if (ids.length > mostIds || !ids.every(isId))
      throw new DomainError('invalid-input', `ids must be 1 to ${mostIds} ids`, [
        { pointer: 'ids', detail: 'not ids' },
      ]);
    return { items: await this.list.execute(caller, ids) };
  }

  @Allow('register-person')
  @Idempotent()
  @Post()
  @ApiCreatedResponse({ type: PersonCreatedAnswer })
  async registerPerson(
    @Caller() caller: Principal,
    @Body() body: NewPersonBody,
  ): Promise<PersonCreatedAnswer> {
    return { id: await this.register.execute(caller, body) };
  }
}
