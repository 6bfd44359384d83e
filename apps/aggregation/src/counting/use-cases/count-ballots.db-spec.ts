import { randomUUID } from 'node:crypto';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aggregationDefinition } from '../../aggregation.definition.js';
import { Scene } from '../../../test/scene.js';
import { CheckTallies } from './check-tallies.js';
import { CountBallots, type BallotChange } from './count-ballots.js';

jest.setTimeout(30_000);

describe('counting ballots', () => {
  let service: ServiceUnderTest;
  let countBallots: CountBallots;
  const challengeId = randomUUID();
  beforeAll(async () => {
    service = await startServiceUnderTest(aggregationDefinition);
    countBallots = service.get(CountBallots);
  });
  afterAll(() => service.close());

  const newBallot = (changes: Partial<BallotChange> = {}): BallotChange => ({
    challengeId,
    roundId: randomUUID(),
    ideaId: randomUUID(),
    ballotRef: randomUUID(),
    voterRef: randomUUID(),
    revision: 1,
    choice: 'agree',
    ...changes,
  });
  const tallyOf = (roundId: string) =>
    service.database.query('select agree, disagree, pass, supporters from tally where round_id = $1', [
      roundId,
    ]);
  const turnoutOf = async (roundId: string) =>
    (
      await service.database.query(
        'select ballots, participants, revisions from turnout where round_id = $1',
        [roundId],
      )
    )[0];

  it('counts a ballot by its choice, and its voter once', async () => {
    const first = newBallot();
    const second = newBallot({ ...first, ballotRef: randomUUID(), ideaId: randomUUID(), choice: 'pass' });
    await countBallots.execute([first, second]);
    expect(await tallyOf(first.roundId)).toEqual(
      expect.arrayContaining([
        { agree: 1, disagree: 0, pass: 0, supporters: 0 },
        { agree: 0, disagree: 0, pass: 1, supporters: 0 },
      ]),
    );
    expect(await turnoutOf(first.roundId)).toEqual({ ballots: 2, participants: 1, revisions: 2 });
  });

  it('moves a changed ballot from its old choice to its new one', async () => {
    const ballot = newBallot({ choice: 'disagree' });
    await countBallots.execute([ballot]);
    await countBallots.execute([{ ...ballot, revision: 2, choice: 'agree' }]);
    expect(await tallyOf(ballot.roundId)).toEqual([{ agree: 1, disagree: 0, pass: 0, supporters: 0 }]);
    expect(await turnoutOf(ballot.roundId)).toEqual({ ballots: 1, participants: 1, revisions: 2 });
  });

  const sumsOf = (roundId: string) =>
    service.database.query(
      'select idea_id, supporters, marks, points::integer from tally where round_id = $1 order by idea_id',
      [roundId],
    );

  it('adds up votes that are numbers, and moves by the difference', async () => {
    const ballot = newBallot({ choice: '5' });
    const other = newBallot({ ...ballot, ballotRef: randomUUID(), voterRef: randomUUID(), choice: '3' });
    await countBallots.execute([ballot, other]);
    await countBallots.execute([{ ...ballot, revision: 2, choice: '1' }]);
    const sums = { idea_id: ballot.ideaId, supporters: 0, marks: 2, points: 4 };
    expect(await sumsOf(ballot.roundId)).toEqual([sums]);
    expect(await service.get(CheckTallies).execute()).toEqual([]);
  });

  const pairsIn = async (roundId: string) =>
    (
      await service.database.query('select ballots, pairs, sets from turnout where round_id = $1', [roundId])
    )[0];

  const winsIn = async (roundId: string) =>
    (
      await service.database.query<{ wins: [number, number] }>(
        'select array[first_wins, second_wins] as wins from pair_tally where round_id = $1',
        [roundId],
      )
    ).map(({ wins }) => wins);

  it('counts the six pairs of an answered set of four as one set of its voter, in whatever parts they come', async () => {
    const ideas = Array.from({ length: 4 }, () => randomUUID()).sort();
    const vote = newBallot();
    const { roundId } = vote;
    const setOf = (voterRef: string) =>
      ideas.flatMap((ideaId, at) =>
        ideas
          .slice(at + 1)
          .map((aspect) =>
            newBallot({ roundId, voterRef, ideaId, aspect, ballotRef: randomUUID(), choice: 'first' }),
          ),
      );
    const [own, others] = [setOf(vote.voterRef), setOf(randomUUID())];
    await countBallots.execute([vote, ...own.slice(0, 2)]);
    expect(await pairsIn(roundId)).toEqual({ ballots: 3, pairs: 2, sets: 1 });
    await countBallots.execute([...own.slice(2), ...others]);
    expect(await pairsIn(roundId)).toEqual({ ballots: 13, pairs: 12, sets: 2 });
    expect(await winsIn(roundId)).toEqual(Array(6).fill([2, 0]));
    await countBallots.execute(own.map((pair) => ({ ...pair, revision: 2, choice: 'equal' as const })));
    expect(await pairsIn(roundId)).toEqual({ ballots: 13, pairs: 12, sets: 2 });
    expect(await winsIn(roundId)).toEqual(Array(6).fill([1, 0]));
    await countBallots.execute([{ ...others[0]!, revision: 2, choice: 'second' }]);
    expect((await winsIn(roundId)).filter(([first]) => first === 0)).toEqual([[0, 1]]);
    await countBallots.execute(own.map((pair) => ({ ...pair, revision: 3, choice: null })));
    expect(await pairsIn(roundId)).toEqual({ ballots: 7, pairs: 6, sets: 1 });
    expect(await service.get(CheckTallies).execute()).toEqual([]);
  });

  it('counts a pair for both of its ideas, and one voter once', async () => {
    const [low, high] = [randomUUID(), randomUUID()].sort() as [string, string];
    const pair = newBallot({ ideaId: low, aspect: high, choice: 'first' });
    await countBallots.execute([pair]);
    const expected = (lowPoints: number) => [
      { idea_id: low, supporters: 0, marks: 1, points: lowPoints },
      { idea_id: high, supporters: 0, marks: 1, points: 2 - lowPoints },
    ];
    expect(await sumsOf(pair.roundId)).toEqual(expected(2));
    await countBallots.execute([{ ...pair, revision: 2, choice: 'equal' }]);
    expect(await sumsOf(pair.roundId)).toEqual(expected(1));
    expect(await turnoutOf(pair.roundId)).toMatchObject({ ballots: 1, participants: 1 });
    expect(await service.get(CheckTallies).execute()).toEqual([]);
  });

  it.each([
    ['approve', { supporters: 1 }],
    ['chosen', { supporters: 1 }],
    ['consent', { agree: 1 }],
    ['objection', { disagree: 1 }],
    ['abstain', { pass: 1 }],
  ])('counts %s where it belongs', async (choice, expected) => {
    const ballot = newBallot({ choice });
    await countBallots.execute([ballot]);
    expect(await tallyOf(ballot.roundId)).toEqual([
      { agree: 0, disagree: 0, pass: 0, supporters: 0, ...expected },
    ]);
  });

  it('takes a withdrawn ballot out of every count, and counts it again when cast again', async () => {
    const ballot = newBallot({ choice: 'support' });
    await countBallots.execute([ballot]);
    await countBallots.execute([{ ...ballot, revision: 2, choice: null }]);
    expect(await tallyOf(ballot.roundId)).toEqual([{ agree: 0, disagree: 0, pass: 0, supporters: 0 }]);
    expect(await turnoutOf(ballot.roundId)).toEqual({ ballots: 0, participants: 0, revisions: 2 });
    await countBallots.execute([{ ...ballot, revision: 3 }]);
    expect(await turnoutOf(ballot.roundId)).toEqual({ ballots: 1, participants: 1, revisions: 3 });
  });

  it('lets the highest revision win whatever the order, in one batch or in several', async () => {
    const ballot = newBallot();
    const [second, third] = [
      { ...ballot, revision: 2, choice: 'disagree' as const },
      { ...ballot, revision: 3, choice: 'pass' as const },
    ];
    await countBallots.execute([third, ballot, second]);
    await countBallots.execute([second]);
    await countBallots.execute([ballot]);
    await countBallots.execute([third]);
    expect(await tallyOf(ballot.roundId)).toEqual([{ agree: 0, disagree: 0, pass: 1, supporters: 0 }]);
    expect(await turnoutOf(ballot.roundId)).toEqual({ ballots: 1, participants: 1, revisions: 3 });
  });

  it('knows a ballot that came withdrawn before it came at all', async () => {
    const ballot = newBallot();
    await countBallots.execute([{ ...ballot, revision: 2, choice: null }]);
    await countBallots.execute([ballot]);
    expect(await tallyOf(ballot.roundId)).toEqual([]);
    expect(await turnoutOf(ballot.roundId)).toEqual({ ballots: 0, participants: 0, revisions: 2 });
    expect(await service.get(CheckTallies).execute()).toEqual([]);
  });

  it('loses nothing when many batches about one idea run at the same time', async () => {
    const [roundId, ideaId] = [randomUUID(), randomUUID()];
    const batches = Array.from({ length: 16 }, () =>
      Array.from({ length: 20 }, () => newBallot({ roundId, ideaId })),
    );
    const again = batches.flat().map((ballot) => ({ ...ballot, revision: 2, choice: 'disagree' as const }));
    await Promise.all([...batches, again].map((batch) => countBallots.execute(batch)));
    expect(await tallyOf(roundId)).toEqual([{ agree: 0, disagree: 320, pass: 0, supporters: 0 }]);
    expect(await turnoutOf(roundId)).toEqual({ ballots: 320, participants: 320, revisions: 640 });
  });

  it('applies cast and withdrawn events once, however often they are delivered', async () => {
    const scene = new Scene();
    const idea = randomUUID();
    const events = [scene.cast('a', idea, 'agree'), scene.uncast('a', idea), scene.cast('b', idea, 'agree')];
    await service.wire.deliver(...events, ...events);
    await service.wire.deliver(...[...events].reverse());
    expect(await tallyOf(scene.roundId)).toEqual([{ agree: 1, disagree: 0, pass: 0, supporters: 0 }]);
    expect(await service.database.query('select * from dead_letter')).toEqual([]);
  });

  it('refuses ballots of a round whose ranking is frozen, with an alarm', async () => {
    const alarm = jest.spyOn(StructuredLogger.prototype, 'error');
    const scene = new Scene();
    const idea = randomUUID();
    await service.wire.deliver(scene.opened(), scene.cast('a', idea, 'agree'), scene.closed());
    await service.wire.deliver(scene.cast('b', idea, 'agree'));
    expect(await tallyOf(scene.roundId)).toEqual([{ agree: 1, disagree: 0, pass: 0, supporters: 0 }]);
    expect(
      await service.database.query('select 1 from contribution where round_id = $1', [scene.roundId]),
    ).toHaveLength(1);
    expect(alarm).toHaveBeenCalledWith(expect.any(String), {
      alarm: 'late-ballots',
      roundId: scene.roundId,
      late: 1,
    });
  });
});
