import fc from 'fast-check';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { Scene } from '../../../test/scene.js';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { CheckTallies } from '../../counting/use-cases/check-tallies.js';
import { roundCountsSql } from '../../rankings/persistence/round-counts.sql.js';

jest.setTimeout(120_000);

type Counts = Readonly<Record<'ideaId', string>> & Readonly<Record<string, number | string>>;

const act = fc.record({
  voter: fc.nat(4),
  idea: fc.nat(3),
  into: fc.nat(3),
  kind: fc.constantFrom('agree', 'disagree', 'pass', 'agree', 'uncast', 'merge', 'merge', 'undo'),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** Tells a history, and keeps apart what each person last said of each idea and which merges stand. */
function told(acts: readonly Act[]) {
  const scene = new Scene();
  scene.published();
  const ideas = [0, 1, 2, 3].map((at) => scene.submitted(`Idea ${at}`).ideaId);
  scene.opened();
  const said = new Map<string, string>();
  let standing: { idea: number; into: number; mergeId: string }[] = [];
  const isAbsorbed = (idea: number): boolean => standing.some((one) => one.idea === idea);
  for (const { voter, idea, into, kind } of acts) {
    const place = `${voter}/${idea}`;
    if (kind === 'undo') {
      const gone = standing[into];
      standing = standing.filter((one) => one !== gone);
      if (gone) scene.unmerged(gone.mergeId);
    } else if (kind === 'merge') {
      if (idea === into || isAbsorbed(idea) || isAbsorbed(into)) continue;
      standing.push({ idea, into, mergeId: scene.merged(ideas[idea]!, ideas[into]!).mergeId });
    } else if (kind === 'uncast') {
      if (said.delete(place)) scene.uncast(`${voter}`, ideas[idea]!);
    } else {
      said.set(place, kind);
      scene.cast(`${voter}`, ideas[idea]!, kind);
    }
  }
  return { scene, ideas, said, standing };
}

/** The votes of each idea that stands, each person once. */
function expected({ ideas, said, standing }: ReturnType<typeof told>): Map<string, string> {
  const endOf = (idea: number): number => {
    const merge = standing.find((one) => one.idea === idea);
    return merge ? endOf(merge.into) : idea;
  };
  const counts = ideas.map(() => ({ agree: 0, disagree: 0, pass: 0 }));
  for (const voter of [0, 1, 2, 3, 4])
    for (const [end] of ideas.entries()) {
      const others = ideas.flatMap((_, idea) => (endOf(idea) === end ? [said.get(`${voter}/${idea}`)] : []));
      const careful = (['disagree', 'agree', 'pass'] as const).find((choice) => others.includes(choice));
      const stands = endOf(end) === end ? (said.get(`${voter}/${end}`) ?? careful) : undefined;
      if (stands) counts[end]![stands as 'agree'] += 1;
    }
  return new Map(
    ideas.flatMap((id, at) => {
      const { agree, disagree, pass } = counts[at]!;
      return agree + disagree + pass > 0 ? [[id, `${agree}/${disagree}/${pass}`] as const] : [];
    }),
  );
}

describe('keeping merges', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
  });
  afterAll(() => service.close());

  const countsSince = (roundId: string, seen: number): Promise<Counts[]> =>
    service.database.query<Counts>(roundCountsSql(), [roundId, seen]);
  const shown = (rows: Iterable<Counts>): Map<string, string> =>
    new Map(
      [...rows]
        .filter(({ agree, disagree, pass }) => Number(agree) + Number(disagree) + Number(pass) > 0)
        .map(({ ideaId, agree, disagree, pass }) => [ideaId, `${agree}/${disagree}/${pass}`]),
    );
  const byId = (counts: Map<string, string>): [string, string][] =>
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

  it('counts each person once for the idea that stands, in whatever order the news comes', async () => {
    const property = fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      async (acts, noise) => {
        const history = told(acts);
        const { scene } = history;
        const keys = new Map(scene.events.map((event) => [event.id, noise.next().value!]));
        const shuffled = [...scene.events].sort((a, b) => keys.get(a.id)! - keys.get(b.id)!);
        // A board takes in what is new since it last looked; that must come to the same as all of it at once.
        const board = new Map<string, Counts>();
        let seen = 0;
        for (const events of [shuffled.slice(0, 8), shuffled.slice(8), shuffled.slice(0, 5)]) {
          await service.wire.deliver(...events);
          for (const row of await countsSince(scene.roundId, seen)) board.set(row.ideaId, row);
          const [clock] = await service.database.query<{ change: number }>(
            'select change from change_clock where challenge_id = $1',
            [scene.challengeId],
          );
          seen = clock?.change ?? 0;
        }
        expect(byId(shown(await countsSince(scene.roundId, 0)))).toEqual(byId(expected(history)));
        expect(byId(shown(board.values()))).toEqual(byId(expected(history)));
        expect(await service.get(CheckTallies).execute()).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });
});
