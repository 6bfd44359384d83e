import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { personErased } from '@zwerm/contracts/events/people-events';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from '../auth/access-guard.js';
import { PasswordSignIn } from '../auth/password-sign-in.js';
import { Pseudonyms } from '../auth/pseudonyms.js';
import { Seals } from '../auth/seals.js';
import { BriefTransactions } from '../database/brief-transactions.js';
import { dataSourceOptions } from '../database/data-source-options.js';
import { Transactions } from '../database/transactions.js';
import { OutboxSignal } from '../events/outbox-signal.js';
import { Outbox } from '../events/outbox.js';
import { HealthController } from '../health/health.controller.js';
import { Cursors } from '../http/cursors.js';
import { EntityTagInterceptor } from '../http/entity-tag-interceptor.js';
import { ForgetRepeatedRequests } from '../http/forget-repeated-requests.js';
import { IdempotencyInterceptor } from '../http/idempotency-interceptor.js';
import { InputPipe } from '../http/input-pipe.js';
import { ProblemFilter } from '../http/problem-filter.js';
import { PublicAddress } from '../http/public-address.js';
import { UndeclaredQueryGuard } from '../http/undeclared-query-guard.js';
import { LiveSignals } from '../live/live-signals.js';
import { MailDelivery } from '../mail/mail-delivery.js';
import { MailKinds } from '../mail/mail-kinds.js';
import { OwnRecordsController } from '../personal-records/own-records.controller.js';
import { ErasePersonWhenErased } from '../personal-records/erase-person-when-erased.js';
import { Retention } from '../personal-records/retention.js';
import { OwnRecords } from '../personal-records/own-records.js';
import { PersonalRecords } from '../personal-records/personal-records.js';
import { LogSigner } from '../transparency-log/log-signer.js';
import { OutsideCheckpoints } from '../transparency-log/outside-checkpoints.js';
import { withPlumbing } from '../personal-records/plumbing-records.js';
import { StructuredLogger } from '../logging/structured-logger.js';
import type { ServiceDefinition } from './service-definition.js';
import type { ServiceRuntime } from './service-runtime.js';

/** What every part of the service may ask for. */
function sharedProviders(definition: ServiceDefinition, runtime: ServiceRuntime): Provider[] {
  return [
    Transactions,
    BriefTransactions,
    Outbox,
    OutboxSignal,
    IdempotencyInterceptor,
    {
      provide: StructuredLogger,
      useFactory: () => StructuredLogger.create(definition.name, runtime.logLevel),
    },
    { provide: Seals, useFactory: () => new Seals(runtime.secret) },
    { provide: Pseudonyms, useFactory: () => new Pseudonyms(runtime.secret) },
    { provide: PublicAddress, useValue: new PublicAddress(runtime.publicUrl) },
    { provide: Cursors, useFactory: () => new Cursors(runtime.secret) },
    OwnRecords,
    { provide: PersonalRecords, useValue: withPlumbing(definition.personalRecords) },
    {
      provide: Retention,
      useValue: { leaversErasedAfterDays: runtime.leaversErasedAfterDays ?? 0 } satisfies Retention,
    },
    { provide: LogSigner, useFactory: () => LogSigner.of(runtime) },
    { provide: OutsideCheckpoints, useValue: new OutsideCheckpoints(runtime.checkpointFile) },
    {
      provide: PasswordSignIn,
      useValue: { isOn: runtime.passwordSignIn !== 'off' } satisfies PasswordSignIn,
    },
    { provide: LiveSignals, useValue: runtime.live },
    { provide: MailKinds, useValue: new MailKinds(definition.mailRules) },
    { provide: MailDelivery, useValue: new MailDelivery(runtime.mail, runtime.mailFolder) },
  ];
}

/** The plumbing of one service, written once: database, outbox, guards, errors, probes. Global within the service. */
@Module({})
export class PlatformModule {
  static for(definition: ServiceDefinition, runtime: ServiceRuntime): DynamicModule {
    const shared = sharedProviders(definition, runtime);
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(runtime.databaseUrl, definition.database, runtime.poolSize),
          retryAttempts: 5,
          retryDelay: 1_000,
        }),
      ],
      controllers: [HealthController, OwnRecordsController, ...erasingHandlers(definition)],
      providers: [
        ...shared,
        ForgetRepeatedRequests,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: UndeclaredQueryGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: EntityTagInterceptor },
      ],
      exports: shared,
    };
  }
}

/** The service that says who is erased has erased them already. */
const erasingHandlers = ({ name }: ServiceDefinition): Type[] =>
  name === personErased.service ? [] : [ErasePersonWhenErased];
