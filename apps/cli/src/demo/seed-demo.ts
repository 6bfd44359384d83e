import { CastVotes } from '@zwerm/voting/ballots/use-cases/cast-votes';
import { withRecord, type OpenRecord } from '../record/open-record.js';
import { until } from '../record/until.js';
import { demoBallots } from './ballots.js';
import { demoIds } from './demo-ids.js';
import type { DemoPerson } from './demo-types.js';
import { demoIdeas } from './ideas.js';
import { demoPeople, demoSeed } from './people.js';
import { seedArrivals } from './seed-arrivals.js';
import { endVoting, seedChallenges } from './seed-challenges.js';
import { seedDomains } from './seed-domains.js';
import { seedIdeas } from './seed-ideas.js';
import { seedOrganisation } from './seed-organisation.js';
import { seedProfiles } from './seed-profiles.js';
import { seedWholeBallots } from './seed-whole-ballots.js';

/** Fills an installation with the demo organisation through the use cases of real use. Running it again adds nothing. */
export function seedDemo(password: string): Promise<void> {
  return withRecord(async (record) => {
    const now = new Date();
    const people = demoPeople(demoSeed);
    const say = (text: string): void => console.log(`  demo: ${text}`);
    await seedOrganisation(record, people, password);
    await seedArrivals(record, password);
    await seedProfiles(record, people);
    say(`${people.length} people`);
    await seedDomains(record);
    await seedChallenges(record, now);
    await seedIdeas(record, now);
    say(`${demoIdeas.length} ideas`);
    const single = await seedBallots(record, people, now);
    say(`${single + (await seedWholeBallots(record, people))} votes`);
    await endVoting(record);
    await record.settle();
  });
}

async function seedBallots(record: OpenRecord, people: readonly DemoPerson[], now: Date): Promise<number> {
  const ids = people.map(({ key }) => demoIds.person(key));
  await until(
    record.databaseUrl,
    'select count(*) = cardinality($1::uuid[]) as is_so from voting.person where id = any($1)',
    [ids],
  );
  const report = await record.use('voting', CastVotes).execute(
    demoBallots(people, demoIdeas, demoSeed).map(({ personKey, ideaKey, value, minutesAgo }) => ({
      personId: demoIds.person(personKey),
      ideaId: demoIds.idea(ideaKey),
      choice: value,
      recordedAt: new Date(now.getTime() - minutesAgo * 60_000),
    })),
  );
  const [refused] = report.refused;
  if (refused) throw refused.error;
  return report.accepted + report.unchanged;
}
