import type { Principal } from '@zwerm/domain/principal';
import { CloseRound } from '../../rounds/use-cases/close-round.js';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { CastVotes, type RecordedVote } from './cast-votes.js';

jest.setTimeout(30_000);

describe('casting recorded votes', () => {
  let scene: VotingScene;
  let castVotes: CastVotes;
  beforeAll(async () => {
    scene = await VotingScene.start();
    castVotes = scene.voting.get(CastVotes);
  });
  afterAll(() => scene.close());

  const recorded = (
    person: Principal,
    ideaId: string,
    minutesAgo: number,
    choice: RecordedVote['choice'] = 'agree',
  ): RecordedVote => ({ personId: person.personId, ideaId, choice, recordedAt: inMinutes(-minutesAgo) });

  it('keeps the time at which each vote was cast', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const vote = recorded(await scene.person(), ideaIds[0]!, 30);
    expect(await castVotes.execute([vote])).toEqual({ accepted: 1, unchanged: 0, refused: [] });
    expect(await scene.ballots(challengeId)).toMatchObject([{ cast_at: vote.recordedAt }]);
  });

  it('changes nothing when run again, also after the round closed', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 5 });
    const people = await scene.people(20);
    const votes = people.flatMap((person) =>
      ideaIds.map((idea, index) => recorded(person, idea, 40 - index)),
    );
    expect(await castVotes.execute(votes)).toMatchObject({ accepted: 100, refused: [] });
    const before = await scene.ballots(challengeId);
    expect(await castVotes.execute(votes)).toEqual({ accepted: 0, unchanged: 100, refused: [] });
    await scene.voting.get(CloseRound).execute({ challengeId });
    expect(await castVotes.execute(votes)).toEqual({ accepted: 0, unchanged: 100, refused: [] });
    expect(await scene.ballots(challengeId)).toEqual(before);
    expect(await scene.ballotEvents(challengeId)).toHaveLength(100);
  });

  it('counts the latest of several votes of one person about one idea, in whatever order they come', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const person = await scene.person();
    const idea = ideaIds[0]!;
    const votes = [
      recorded(person, idea, 20, 'pass'),
      recorded(person, idea, 10, 'disagree'),
      recorded(person, idea, 30, 'agree'),
    ];
    expect(await castVotes.execute(votes)).toMatchObject({ accepted: 1, unchanged: 2 });
    expect(await castVotes.execute([recorded(person, idea, 15, 'agree')])).toMatchObject({ unchanged: 1 });
    expect(await scene.ballots(challengeId)).toMatchObject([{ choice: 'disagree', revision: 1 }]);
  });

  it('judges the window by the recorded time, and refuses each bad vote alone', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const [a, b, c, d] = await scene.people(4);
    const stranger = { ...a!, personId: '00000000-0000-4000-8000-00000000dead' };
    const withdrawn = ideaIds[1]!;
    await scene.withdrawIdea(challengeId, withdrawn);
    const report = await castVotes.execute([
      recorded(a!, ideaIds[0]!, 90),
      recorded(b!, ideaIds[0]!, 10),
      recorded(c!, ideaIds[0]!, -5),
      recorded(d!, ideaIds[0]!, 10, 'support'),
      recorded(d!, withdrawn, 10),
      recorded(stranger, ideaIds[0]!, 10),
    ]);
    expect(report.accepted).toBe(1);
    const codes = new Map(
      report.refused.map(({ vote, error }) => [`${vote.personId} ${vote.ideaId}`, error.name]),
    );
    expect(codes).toEqual(
      new Map([
        [`${a!.personId} ${ideaIds[0]}`, 'RoundNotOpen'],
        [`${c!.personId} ${ideaIds[0]}`, 'RecordedInFuture'],
        [`${d!.personId} ${ideaIds[0]}`, 'ChoiceNotOnScale'],
        [`${d!.personId} ${withdrawn}`, 'IdeaNotVotable'],
        [`${stranger.personId} ${ideaIds[0]}`, 'NotOnRoll'],
      ]),
    );
  });

  it('refuses new votes of the past once the round has closed', async () => {
    const { challengeId, ideaIds } = await scene.challenge();
    const person = await scene.person();
    await scene.voting.get(CloseRound).execute({ challengeId });
    const { refused } = await castVotes.execute([recorded(person, ideaIds[0]!, 10)]);
    expect(refused.map(({ error }) => error.code)).toEqual(['round-closed']);
  });

  it('takes votes of several challenges at once', async () => {
    const [one, two] = [await scene.challenge(), await scene.challenge()];
    const people = await scene.people(1_500);
    const votes = people.flatMap((person) => [
      recorded(person, one.ideaIds[0]!, 5),
      recorded(person, two.ideaIds[0]!, 5),
    ]);
    expect(await castVotes.execute(votes)).toMatchObject({ accepted: 3_000, refused: [] });
    expect(await scene.ballots(one.challengeId)).toHaveLength(1_500);
    expect(await scene.ballots(two.challengeId)).toHaveLength(1_500);
  });
});
