import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tallyFile } from './tally-file.js';
import { UsageError } from './usage-error.js';

const FIXTURES = path.resolve(__dirname, '../../../../libs/ranking/fixtures/polis');
const METHOD = 'agree-disagree-pass';

describe('tally of a real conversation', () => {
  it('ranks every statement with votes, best first', async () => {
    const tally = await tallyFile(path.join(FIXTURES, 'brexit-consensus'), METHOD);
    expect(tally).toMatchObject({
      format: 'polis',
      method: METHOD,
      methodVersion: 'agree-disagree-pass/3',
      source: 'brexit-consensus',
      title: 'Can there be consensus on Brexit?',
      participants: 204,
    });
    expect(tally.ideas).toHaveLength(50);
    expect(tally.ideas[0]?.rank).toBe(1);
    expect(tally.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same result every time, and whatever way the folder is named', async () => {
    const folder = path.join(FIXTURES, 'london.youth.policing');
    expect(await tallyFile(`${folder}/`, METHOD)).toEqual(await tallyFile(folder, METHOD));
  });

  it('reads agreement as support when asked to', async () => {
    const { ideas, participants } = await tallyFile(path.join(FIXTURES, 'london.youth.policing'), 'support');
    expect(ideas[0]).toMatchObject({ rank: 1, n: participants, disagree: 0, pass: 0 });
    expect(Math.max(...ideas.map(({ agree }) => agree))).toBe(ideas[0]?.agree);
  });
});

describe('tally of a moderated conversation', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tally-'));
    const comments = [
      ['accepted', 1],
      ['rejected-after-votes', -1],
      ['rejected-unseen', -1],
      ['new', 0],
    ].map(([id, moderated]) => `1,x,${id},a,0,0,${moderated},Text`);
    const header = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body';
    await writeFile(path.join(folder, 'comments.csv'), [header, ...comments].join('\n'));
    const votes = ['1,x,accepted,p,1', '1,x,accepted,q,0', '1,x,rejected-after-votes,r,1'];
    const columns = 'timestamp,datetime,comment-id,voter-id,vote';
    await writeFile(path.join(folder, 'votes.csv'), [columns, ...votes].join('\n'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('keeps the counts of what a moderator took out, without a place in the ranking', async () => {
    const { ideas, participants } = await tallyFile(folder, METHOD);
    expect(participants).toBe(3);
    expect(ideas.map(({ id, rank, moderatedOut }) => [id, rank, moderatedOut])).toEqual([
      ['accepted', 1, false],
      ['new', 2, false],
      ['rejected-after-votes', null, true],
    ]);
    expect(ideas[2]).toMatchObject({ agree: 1, n: 1, tier: null, score: null, low: null, high: null });
  });

  it('does not let votes on what was taken out change the ranking', async () => {
    const before = await tallyFile(folder, METHOD);
    const votes = ['1,x,accepted,p,1', '1,x,accepted,q,0'];
    await writeFile(
      path.join(folder, 'votes.csv'),
      ['timestamp,datetime,comment-id,voter-id,vote', ...votes].join('\n'),
    );
    expect((await tallyFile(folder, METHOD)).hash).toBe(before.hash);
  });
});

describe('what tally refuses', () => {
  it.each([
    ['an unknown method', FIXTURES, 'borda', 'unknown method borda; known: agree-disagree-pass, support'],
    ['a path with nothing there', path.join(FIXTURES, 'nowhere'), METHOD, 'ENOENT'],
    ['a folder of another kind', FIXTURES, METHOD, 'no known format; known: polis'],
    ['a file of another kind', path.join(FIXTURES, 'README.md'), METHOD, 'no known format'],
  ])('refuses %s, saying what is possible', async (_what, location, method, message) => {
    await expect(tallyFile(location, method)).rejects.toThrow(UsageError);
    await expect(tallyFile(location, method)).rejects.toThrow(message);
  });
});
