import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { during, hearOfChallenge } from '../../../test/idea-builder.js';
import { ideasDefinition } from '../../ideas.definition.js';
import { FindSimilarIdeas } from './find-similar-ideas.js';
import { SubmitIdea } from './submit-idea.js';
import { SubmitIdeas } from './submit-ideas.js';

jest.setTimeout(60_000);

const ideas = {
  meetings: [
    'Woensdagochtend zonder vergaderingen',
    'Niemand plant op woensdag voor twaalf uur een vergadering.',
  ],
  lights: [
    'Goede verlichting op elk station',
    'Ook achter de transformator moet je kunnen zien waar je loopt.',
  ],
  workOrder: ['Vul de werkbon één keer in', 'Nu typt kantoor dezelfde werkbon over in drie systemen.'],
  vans: [
    'Charge vans at night',
    'Charging all vans after midnight fits within the existing grid connection.',
  ],
  stopWork: ['Anyone may stop the dig', 'Whoever sees an unsafe trench stops the work, no questions asked.'],
  invoice: ['Eén zin uitleg onder elke regel', 'Klanten begrijpen hun factuur niet en bellen ons daarover.'],
} as const;

describe('finding similar ideas', () => {
  let service: ServiceUnderTest;
  let challengeId: string;
  const author = aPrincipal('employee');

  beforeAll(async () => {
    service = await startServiceUnderTest(ideasDefinition);
    await stopDatabaseClock(service.database, 'ideas', during.ideation);
    challengeId = await hearOfChallenge(service);
    for (const [title, body] of Object.values(ideas))
      await service.get(SubmitIdea).execute(author, { challengeId, title, body });
  });
  afterAll(() => service.close());

  const find = (text: string, id = challengeId) => service.get(FindSimilarIdeas).execute(author, id, text);

  it.each([
    ['other forms of Dutch words', 'We vergaderen te veel op woensdagen', ideas.meetings],
    ['other forms of English words', 'We should be charging our vans in the night', ideas.vans],
    ['words of the body', 'klanten snappen de factuur niet', ideas.invoice],
    ['a slip of the pen in the title', 'Goede verlichtign op elk statoin', ideas.lights],
    ['text without its accents', 'vul de werkbon een keer in', ideas.workOrder],
    ['capitals', 'ANYONE MAY STOP THE DIG', ideas.stopWork],
    [
      'a long text that says it among other things',
      `Mijn idee gaat over de ochtend. ${'Er is altijd iets. '.repeat(20)} Plan op woensdag voor twaalf uur geen vergadering.`,
      ideas.meetings,
    ],
  ])('sees through %s', async (_what, text, [title]) => {
    const [first] = await find(text);
    expect(first?.title).toBe(title);
    expect(first?.similarity).toBeGreaterThanOrEqual(0.3);
    expect(first?.similarity).toBeLessThanOrEqual(1);
  });

  it('finds nothing for a text about something else', async () => {
    expect(await find('Kantinekoffie van betere kwaliteit graag')).toEqual([]);
    expect(await find('de het een en of maar want')).toEqual([]);
  });

  it.each([
    "'; drop table idea; --",
    'vans & ! | <-> (((',
    "charge:* & 'night' | !vans",
    '\\ \\\\ \' " :A :B*',
    'vans <2> night & "',
    '💡💡💡💡💡💡💡💡',
    '%_%_%_%_%_%',
  ])('reads %s as words, never as a query', async (text) => {
    await expect(find(text)).resolves.toBeInstanceOf(Array);
    expect(await service.database.query('select 1 from idea')).not.toEqual([]);
  });

  it('looks at submitted ideas of this challenge only, and names five at most', async () => {
    const own = await hearOfChallenge(service);
    const text = 'Elektrische bestelbussen voor de meterploeg';
    await service.get(SubmitIdea).execute(author, { challengeId: own, body: text, isDraft: true });
    expect(await find(text, own)).toEqual([]);
    expect(await find(text)).toEqual([]);
    const many = Array.from({ length: 8 }, () => ({
      id: randomUUID(),
      authorId: randomUUID(),
      body: text,
      submittedAt: during.ideation,
    }));
    await service.get(SubmitIdeas).execute({ challengeId: own, ideas: many });
    const found = await find(text, own);
    expect(found.map(({ similarity }) => similarity)).toEqual([1, 1, 1, 1, 1]);
  });
});
