import { InvitePeople } from '@zwerm/people/invitations/use-cases/invite-people';
import { AllowDomain } from '@zwerm/people/registrations/use-cases/allow-domain';
import { ConfirmRegistration } from '@zwerm/people/registrations/use-cases/confirm-registration';
import { ListAllowedDomains } from '@zwerm/people/registrations/use-cases/list-allowed-domains';
import { RequestRegistration } from '@zwerm/people/registrations/use-cases/request-registration';
import pg from 'pg';
import type { OpenRecord } from '../record/open-record.js';
import { demoIds } from './demo-ids.js';
import { demoOrganisation } from './organisation.js';

const dayMs = 86_400_000;

const invited = [
  { email: 'aan.boord@polderlicht.example', kind: 'employee', unit: 'klantenservice' },
  { email: 'nieuw.talent@polderlicht.example', kind: 'employee', unit: 'stations' },
  { email: 'uitvoering@kabelwerk.example', kind: 'partner', unit: null },
] as const;

const waiting = [
  { email: 'stage.juridisch@polderlicht.example', displayName: 'Wies Kamminga' },
  { email: 'inhuur.gas@polderlicht.example', displayName: 'Teun Hoekema' },
] as const;

/** Those who are not in yet: invitations that nobody accepted, and two people who wait for approval. */
export async function seedArrivals(record: OpenRecord, password: string): Promise<void> {
  const endsOn = new Date(Date.now() + 180 * dayMs).toISOString().slice(0, 10);
  await record.use('people', InvitePeople).execute(
    'operator',
    invited.map(({ email, kind, unit }) => ({
      email,
      kind,
      language: 'nl' as const,
      unitId: unit && demoIds.group(unit),
      ...(kind === 'partner' ? { sponsorId: demoIds.person('samira'), endsOn } : {}),
    })),
  );
  const domains = await record.use('people', ListAllowedDomains).execute();
  // With the domain comes the rest: a second run finds it and adds nobody.
  if (domains.length > 0) return;
  await record.use('people', AllowDomain).execute(demoOrganisation.mailDomain, false);
  for (const { email, displayName } of waiting) {
    await record.use('people', RequestRegistration).execute({ email, language: 'nl' });
    const token = await tokenMailedTo(record.databaseUrl, email);
    if (token) await record.use('people', ConfirmRegistration).execute({ token, displayName, password });
  }
}

/** The link that waits in the queue for this address: what its owner would find in their mailbox. */
async function tokenMailedTo(databaseUrl: string, email: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ path: string }>(
      "select content -> 'link' ->> 'path' as path from people.mail where recipient = $1",
      [email],
    );
    return rows[0]?.path.split('#')[1];
  } finally {
    await client.end();
  }
}
