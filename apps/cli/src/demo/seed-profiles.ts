import { EndFirstVisit } from '@zwerm/people/first-visits/use-cases/end-first-visit';
import { AnswerHelpRequest } from '@zwerm/people/help/use-cases/answer-help-request';
import { AskForHelp } from '@zwerm/people/help/use-cases/ask-for-help';
import { ListOwnHelpRequests } from '@zwerm/people/help/use-cases/list-own-help-requests';
import { ReadOwnProfile } from '@zwerm/people/profiles/use-cases/read-own-profile';
import { SetOwnPhoto } from '@zwerm/people/photos/use-cases/set-own-photo';
import { stableId } from '../import/stable-id.js';
import type { OpenRecord } from '../record/open-record.js';
import { demoIds } from './demo-ids.js';
import type { DemoPerson } from './demo-types.js';
import { fixedPeople, newcomerOf } from './people.js';
import { portrait } from './portrait.js';

/** One in so many people shows a photo: each costs some 30 ms of the first start. */
const photoEvery = 10;

interface DemoQuestion {
  readonly from: string;
  readonly question: string;
  readonly page: string;
  readonly answer?: string;
}

const questions: readonly DemoQuestion[] = [
  {
    from: 'noor',
    question: 'Kan ik mijn stem nog veranderen als ik me heb vergist?',
    page: '/challenges',
    answer: 'Ja, zolang het stemmen loopt. Open de uitdaging en kies “Bekijk of verander je keuzes”.',
  },
  {
    from: 'noor',
    question: 'Mijn afdeling klopt niet meer: sinds 1 november werk ik bij de storingsdienst in Rotterdam.',
    page: '/profile',
  },
  {
    from: 'willem',
    question: 'Wie mag de samenvatting voor de directie nog meer lezen?',
    page: '/',
  },
];

/** Photos of nobody, first visits that are over, and questions for help. Running it again adds nothing. */
export async function seedProfiles(record: OpenRecord, people: readonly DemoPerson[]): Promise<void> {
  const newcomer = newcomerOf(people);
  const known = people.filter((person) => person !== newcomer).map(({ key }) => demoIds.person(key));
  await record.use('people', EndFirstVisit).execute(known, 'skipped');
  for (const [index, person] of people.entries())
    if (person !== newcomer && (fixedPeople.includes(person) || index % photoEvery === 0))
      await seedPhoto(record, demoIds.person(person.key), index);
  for (const question of questions) await seedQuestion(record, question);
}

async function seedPhoto(record: OpenRecord, personId: string, seed: number): Promise<void> {
  const { photo } = await record.use('people', ReadOwnProfile).execute(personId);
  if (photo === null)
    await record.use('people', SetOwnPhoto).execute(personId, await portrait(seed), 'image/jpeg');
}

async function seedQuestion(
  record: OpenRecord,
  { from, question, page, answer }: DemoQuestion,
): Promise<void> {
  const askerId = demoIds.person(from);
  const id = stableId('demo', 'help-request', question);
  await record.use('people', AskForHelp).execute(askerId, { id, question, page });
  const asked = (await record.use('people', ListOwnHelpRequests).execute(askerId)).find(
    (one) => one.id === id,
  );
  if (answer === undefined || asked?.state !== 'open') return;
  const command = { id, expectedVersion: asked.version, answer };
  await record.use('people', AnswerHelpRequest).execute(demoIds.person('beheer'), command);
}
