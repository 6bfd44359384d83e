import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ApiOkResponse } from '@nestjs/swagger';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { groupCreated, personRegistered } from '@zwerm/contracts/events/people-events';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import {
  IntField,
  ObjectListField,
  OneOfField,
  TextField,
  TextListField,
  UuidField,
} from '@zwerm/platform/http/fields';
import { IdParam } from '@zwerm/platform/http/id-param';
import { Idempotent } from '@zwerm/platform/http/idempotent';
import { PageQuery } from '@zwerm/platform/http/page-query';
import type { Principal } from '@zwerm/domain/principal';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A service as small as can be: enough to try every part of the plumbing on. */
class CreateLedger1800000000000 implements MigrationInterface {
  readonly name = 'CreateLedger1800000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table entry (seq serial primary key, aggregate uuid, version int, via text, text text)',
    );
  }
  async down(): Promise<void> {
    // Never undone.
  }
}

class Line {
  @IntField({ min: 0, max: 5 })
  amount!: number;
}

class NewEntry {
  @TextField({ max: 100 })
  text!: string;

  @OneOfField(['red', 'blue'], { optional: true })
  colour?: string;

  @UuidField({ optional: true })
  reference?: string;

  @TextListField({ max: 3, maxLength: 10, optional: true })
  tags?: string[];

  @ObjectListField(() => Line, { max: 2, optional: true })
  lines?: Line[];
}

/** Set by a test: throws before the effect of an event, as a broken handler would. */
export const sabotage: { before: (event: CloudEvent) => void } = { before: () => undefined };

@Controller('entries')
export class EntriesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  @Allow('submit-ideas')
  @Idempotent()
  @Post()
  @ApiOkResponse()
  async add(@Body() entry: NewEntry, @Caller() caller: Principal): Promise<object> {
    return this.transactions.run(async (manager) => {
      const [row]: { seq: number }[] = await manager.query(
        'insert into entry (text) values ($1) returning seq',
        [entry.text],
      );
      await this.outbox.add(personRegistered, caller.personId, row!.seq, {
        personId: caller.personId,
        kind: 'employee',
      });
      return { seq: row!.seq };
    });
  }

  @Allow('read-ideas')
  @Get()
  async list(@Query() query: PageQuery): Promise<object> {
    return {
      items: await this.transactions.manager.query('select text from entry order by seq limit $1', [
        query.limit ?? 30,
      ]),
    };
  }

  @Allow('read-ideas')
  @Get(':id')
  async read(@IdParam() id: string): Promise<object> {
    return {
      items: await this.transactions.manager.query('select text from entry where aggregate = $1', [id]),
    };
  }

  @EventPattern<unknown>(personRegistered.subject)
  async one(@Payload() event: CloudEvent): Promise<void> {
    sabotage.before(event);
    await this.write(event, 'one');
  }

  @EventPattern<unknown>(groupCreated.subject, { batch: true })
  async many(@Payload() events: CloudEvent[]): Promise<void> {
    for (const event of events) {
      sabotage.before(event);
      await this.write(event, 'batch');
    }
  }

  private async write(event: CloudEvent, via: string): Promise<void> {
    await this.transactions.manager.query('insert into entry (aggregate, version, via) values ($1, $2, $3)', [
      event.partitionkey,
      Number(event.sequence),
      via,
    ]);
  }
}

@Module({ controllers: [EntriesController] })
class LedgerModule {}

export const ledgerDefinition: ServiceDefinition = {
  name: 'ledger',
  purpose: 'Tries the plumbing.',
  module: LedgerModule,
  database: { schema: 'ledger', entities: [], migrations: [CreateLedger1800000000000] },
  access: {
    'POST /entries': { needs: 'submit-ideas' },
    'GET /entries': { needs: 'read-ideas' },
    'GET /entries/{id}': { needs: 'read-ideas', relation: 'seen' },
  },
  personalRecords: { service: 'ledger', parts: [], impersonal: {} },
};
