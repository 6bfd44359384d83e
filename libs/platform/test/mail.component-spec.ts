import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import { Transactions } from '@zwerm/platform/database/transactions';
import { MailModule } from '@zwerm/platform/mail/mail.module';
import type { MailSettings } from '@zwerm/platform/mail/mail-settings';
import { MailReasons1800000000340 } from '@zwerm/platform/mail/mail-reasons';
import { MailTable1700000000001 } from '@zwerm/platform/mail/mail-table';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { testRuntime } from '@zwerm/testing/service-harness';
import { startSmtpSink, type SmtpSink } from '@zwerm/testing/smtp-sink';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';

@Module({ imports: [MailModule] })
class PostModule {}

const definition: ServiceDefinition = {
  name: 'post',
  purpose: 'Sends mails.',
  module: PostModule,
  access: {},
  personalRecords: { service: 'post', parts: [], impersonal: {} },
  database: { schema: 'post', entities: [], migrations: [MailTable1700000000001, MailReasons1800000000340] },
  mailRules: { test: 'about is null' },
};
const mail = {
  kind: 'test',
  personId: null,
  language: 'en',
  subject: 'Hello',
  paragraphs: ['A paragraph.'],
} as const;

describe('mails', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  const services: BootedService[] = [];
  const start = async (mailSettings?: Partial<MailSettings>): Promise<BootedService> => {
    const settings = mailSettings && {
      smtpUrl: undefined,
      folder: undefined,
      from: 'Zwerm <zwerm@example.org>',
      publicUrl: 'https://zwerm.example',
      ...mailSettings,
    };
    const service = await bootService(
      definition,
      await testRuntime(database.url, { poolSize: 5, ...(settings ? { mail: settings } : {}) }),
    );
    services.push(service);
    return service;
  };
  const queue = (service: BootedService, ...to: string[]): Promise<void> =>
    service.app
      .get(Transactions)
      .run(() =>
        service.app
          .get(OutgoingMail, { strict: false })
          .queue(to.map((address) => ({ ...mail, to: address }))),
      );
  const rows = (): Promise<{ recipient: string | null; attempts: number; error: string | null }[]> =>
    database.query('select recipient, attempts, error from mail order by queued_at, id');
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let attempt = 0; attempt < 200; attempt++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it never held');
  };

  beforeEach(async () => {
    database = await createTestDatabase('post', true);
    await migrateService(database.url, definition.database);
    sink = await startSmtpSink();
  });
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
    await sink.close();
    await database.drop();
  });

  it('reach the mail server once, also with two processes that send', async () => {
    const [service] = [await start({ smtpUrl: sink.url }), await start({ smtpUrl: sink.url })];
    const people = Array.from({ length: 12 }, (_, number) => `p${number}@example.org`);
    await queue(service, ...people);
    await until(async () => (await rows()).every(({ recipient }) => recipient === null));
    expect(sink.mails.flatMap(({ recipients }) => recipients).sort()).toEqual(people.sort());
  });

  it('are forgotten by us once they are sent: neither address nor words stay', async () => {
    await queue(await start({ smtpUrl: sink.url }), 'noor@example.org');
    await until(async () => sink.mails.length === 1 && (await rows())[0]?.recipient === null);
    const [row] = await database.query<{ row: string }>('select to_jsonb(mail)::text as row from mail');
    expect(row?.row).not.toMatch(/noor|paragraph/);
  });

  it('wait for a server that refuses, and say why', async () => {
    sink.refuse(true);
    const service = await start({ smtpUrl: sink.url });
    await queue(service, 'noor@example.org');
    await until(async () => (await rows())[0]?.attempts === 1);
    expect(await rows()).toEqual([
      { recipient: 'noor@example.org', attempts: 1, error: expect.stringContaining('451') },
    ]);
    sink.refuse(false);
    await database.query('update mail set next_attempt_at = clock_timestamp()');
    // Another mail makes the sender look at once.
    await queue(service, 'sam@example.org');
    await until(async () => sink.mails.length === 2);
  });

  it('become files where there is no server', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zwerm-mail-'));
    await queue(await start({ folder }), 'noor@example.org');
    await until(async () => (await rows())[0]?.recipient === null);
    const [file = ''] = await readdir(folder);
    expect(await readFile(path.join(folder, file), 'utf8')).toMatch(/^To: noor@example\.org\r$/m);
    await rm(folder, { recursive: true });
  });

  it('do not go once their reason is gone, and say so', async () => {
    const service = await start();
    await queue(service, 'noor@example.org', 'sam@example.org');
    await database.query('update mail set about = gen_random_uuid() where recipient = $1', [
      'noor@example.org',
    ]);
    await start({ smtpUrl: sink.url });
    await until(async () => (await rows()).every(({ recipient }) => recipient === null));
    expect(sink.mails.flatMap(({ recipients }) => recipients)).toEqual(['sam@example.org']);
    expect((await rows()).map(({ error }) => error).sort()).toEqual(['its reason is gone', null]);
  });

  it('of a kind without a rule cannot be queued', async () => {
    const service = await start();
    const unruled = { ...mail, kind: 'surprise', to: 'noor@example.org' };
    await expect(
      service.app
        .get(Transactions)
        .run(() => service.app.get(OutgoingMail, { strict: false }).queue([unruled])),
    ).rejects.toThrow('no rule says when a mail of kind surprise may still go');
  });

  it('wait in a process that does not send', async () => {
    await queue(await start(), 'noor@example.org');
    expect(await rows()).toEqual([{ recipient: 'noor@example.org', attempts: 0, error: null }]);
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '<a@b.example>', 'nobody'])(
    'go to no %j',
    async (to) => {
      await expect(queue(await start(), to)).rejects.toThrow('proper address');
      expect(await rows()).toEqual([]);
    },
  );
});
