import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { isId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { ChangeRoles } from '../use-cases/change-roles.js';
import { ListPeople } from '../use-cases/list-people.js';
import { RegisterPerson } from '../use-cases/register-person.js';
import { NewPersonBody, PeopleAnswer, PeopleQuery, PersonCreatedAnswer, RolesBody } from './people.dto.js';

const mostIds = 100;

@Controller('people')
export class PeopleController {
  constructor(
    private readonly list: ListPeople,
    private readonly register: RegisterPerson,
    private readonly change: ChangeRoles,
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

  @Allow('change-roles')
  @Put(':id/roles')
  @ApiOkResponse({ type: RolesBody })
  async changeRoles(@IdParam() id: string, @Body() { roles }: RolesBody): Promise<RolesBody> {
    return { roles: await this.change.execute(id, roles) };
  }
}
