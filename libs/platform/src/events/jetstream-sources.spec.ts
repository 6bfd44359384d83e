import { sourcesOf } from './jetstream-sources.js';

describe('what a service hears of others', () => {
  it('is all of a service when it handles facts about several kinds of things', () => {
    const subjects = [
      'zwerm.voting.ballot.cast',
      'zwerm.voting.round.opened',
      'zwerm.voting.ballot.withdrawn',
    ];
    expect(sourcesOf('aggregation', subjects)).toEqual([
      { producer: 'voting', durable: 'aggregation-from-voting', filter: 'zwerm.voting.>' },
    ]);
  });

  it('is the one kind of thing that it handles facts about, and no ballot beside', () => {
    expect(
      sourcesOf('challenges', [
        'zwerm.voting.round.opened',
        'zwerm.people.person.erased',
        'zwerm.voting.round.closed',
      ]),
    ).toEqual([
      { producer: 'voting', durable: 'challenges-from-voting-round', filter: 'zwerm.voting.round.>' },
      { producer: 'people', durable: 'challenges-from-people-person', filter: 'zwerm.people.person.>' },
    ]);
  });
});
