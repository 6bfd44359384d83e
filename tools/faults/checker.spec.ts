// Plain JavaScript: its JSDoc gives the shapes.
import { violationsOf } from './checker.mjs';

const castAt = '2026-11-26T10:00:00.000Z';
const vote = { op: 1, voter: 'ann', idea: 'bridge', value: 'agree' };
const invoked = { ...vote, type: 'invoke' };
const accepted = { ...vote, type: 'ok', status: 200, castAt, tookMs: 12 };
const unanswered = { ...vote, type: 'info', tookMs: 40 };
const refused = { ...vote, type: 'fail', status: 409, isProblem: true, tookMs: 8 };
const ballot = { voter: 'ann', idea: 'bridge', ballotRef: 'r1', revision: 1, choice: 'agree', castAt };

const record = (changes: object = {}): object => ({
  ballots: [ballot],
  contributions: [{ ballotRef: 'r1', revision: 1, choice: 'agree' }],
  tally: [{ idea: 'bridge', agree: 1, disagree: 0, pass: 0 }],
  turnout: { ballots: 1, participants: 1 },
  ranking: { held: 'h', recounted: 'h', frozen: null },
  round: { closesAt: '2026-11-26T12:00:00.000Z', closedAt: null },
  unpublished: 0,
  notApplied: 0,
  deadLetters: 0,
  ...changes,
});
const empty = record({ ballots: [], contributions: [], tally: [], turnout: undefined });
const verdict = (history: readonly object[], of: object): string => violationsOf([...history], of).join('\n');

describe('the checker of histories', () => {
  it('finds nothing wrong when an accepted vote is kept and counted once', () => {
    expect(verdict([invoked, accepted], record())).toBe('');
  });

  it('lets a vote without an answer be there or not', () => {
    expect(verdict([invoked, unanswered], record())).toBe('');
    expect(verdict([invoked, unanswered], empty)).toBe('');
  });

  it('fails on a lost ballot', () => {
    expect(verdict([invoked, accepted], empty)).toContain('lost: the accepted ballot of ann on bridge');
  });

  it('fails on a ballot that was kept but not counted', () => {
    const uncounted = record({ contributions: [], tally: [], turnout: undefined });
    expect(verdict([invoked, accepted], uncounted)).toContain(
      'lost: the ballot of ann on bridge is not counted',
    );
  });

  it('fails on a doubled ballot', () => {
    const doubled = record({ ballots: [ballot, { ...ballot, ballotRef: 'r2' }] });
    expect(verdict([invoked, accepted], doubled)).toContain('doubled: two ballots of ann on bridge');
  });

  it('fails on a vote that had its effect twice', () => {
    const revised = record({
      ballots: [{ ...ballot, revision: 2 }],
      contributions: [{ ballotRef: 'r1', revision: 2, choice: 'agree' }],
    });
    expect(verdict([invoked, accepted], revised)).toContain('has revision 2 after 1 votes');
  });

  it('fails on a repeated vote that became a second one', () => {
    const revised = record({
      ballots: [{ ...ballot, revision: 2 }],
      contributions: [{ ballotRef: 'r1', revision: 2, choice: 'agree' }],
    });
    const again = { ...invoked, op: 2 };
    expect(verdict([invoked, unanswered, again, { ...accepted, op: 2 }], revised)).toContain(
      'has revision 2',
    );
  });

  it('fails on a ballot that is counted twice', () => {
    const counted = { ballotRef: 'r1', revision: 1, choice: 'agree' };
    const twice = record({
      contributions: [counted, counted],
      tally: [{ idea: 'bridge', agree: 2, disagree: 0, pass: 0 }],
    });
    expect(verdict([invoked, accepted], twice)).toContain('r1 is counted twice');
    expect(verdict([invoked, accepted], twice)).toContain(
      'idea bridge is counted 2/0/0, its ballots say 1/0/0',
    );
  });

  it('fails on a late ballot', () => {
    const closed = record({ round: { closesAt: castAt, closedAt: castAt } });
    expect(verdict([invoked, accepted], closed)).toContain('late: the ballot of ann on bridge');
  });

  it('fails on a ballot that was refused', () => {
    expect(verdict([invoked, refused], record())).toContain('wrong: the ballot of ann on bridge says agree');
  });

  it('fails on a ballot that says something else than the last accepted vote', () => {
    const changed = { ...vote, op: 2, value: 'pass' };
    const history = [
      invoked,
      accepted,
      { ...changed, type: 'invoke' },
      { ...accepted, ...changed, type: 'ok' },
    ];
    expect(verdict(history, record())).toContain('says agree, accepted was pass');
  });

  it('fails on a ranking that is not that of the ballots', () => {
    expect(
      verdict([invoked, accepted], record({ ranking: { held: 'h', recounted: 'g', frozen: 'h' } })),
    ).toContain('the frozen ranking differs');
  });

  it.each([{ unpublished: 1 }, { notApplied: 1 }, { deadLetters: 1 }])(
    'fails on unfinished events: %j',
    (left) => {
      expect(verdict([invoked, accepted], record(left))).toContain('1 events');
    },
  );

  it('fails on a vote that was never answered', () => {
    expect(verdict([invoked], empty)).toContain('vote 1 was never answered');
  });

  it.each([
    [{ status: 500, isProblem: true }, 'internal error'],
    [{ status: 502, isProblem: false }, 'no problem+json'],
    [{ status: 503, isProblem: true }, '503 without Retry-After'],
    [{ tookMs: 10_001 }, 'answered after 10001 ms'],
  ])('fails on the answer %j', (answer, complaint) => {
    expect(verdict([invoked, { ...unanswered, ...answer }], record())).toContain(complaint);
  });
});
