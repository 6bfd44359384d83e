import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPolisFolder } from './read-polis-folder.js';
import { UsageError } from './usage-error.js';

const HEADER = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body';
const COMMENTS = `${HEADER}\n1000,x,0,7,1,0,1,"Trees, ""please"""\n2000,x,1,8,0,0,-1,Cars\n`;
const VOTES = 'timestamp,datetime,comment-id,voter-id,vote\n';

describe('reading an exported Polis conversation', () => {
  let folder: string;
  const write = async (files: Record<string, string>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  };
  const read = async (votes: string, comments = COMMENTS): ReturnType<typeof readPolisFolder> => {
    await write({ 'comments.csv': comments, 'votes.csv': VOTES + votes });
    return readPolisFolder(folder);
  };

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'polis-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('returns comments and votes with their times, people and moderation', async () => {
    const conversation = await read('3000,x,0,9,-1\n');
    expect(conversation.comments).toEqual([
      { id: '0', author: '7', body: 'Trees, "please"', at: new Date(1000), moderated: 1 },
      { id: '1', author: '8', body: 'Cars', at: new Date(2000), moderated: -1 },
    ]);
    expect(conversation.votes).toEqual([{ at: new Date(3000), commentId: '0', voterId: '9', value: -1 }]);
  });

  it('lets the latest vote win, whatever the order of the rows', async () => {
    const { votes, voteRows } = await read('5000,x,0,9,1\n3000,x,0,9,-1\n4000,x,1,9,0\n');
    expect(votes.map(({ commentId, value }) => [commentId, value])).toEqual([
      ['1', 0],
      ['0', 1],
    ]);
    expect(voteRows).toBe(3);
  });

  it('lets the last row win when two votes have the same time', async () => {
    const { votes } = await read('3000,x,0,9,1\n3000,x,0,9,0\n');
    expect(votes.map(({ value }) => value)).toEqual([0]);
  });

  it('takes title and description from the summary, else the name of the folder', async () => {
    expect(await read('')).toMatchObject({ title: path.basename(folder), description: '' });
    await write({ 'summary.csv': 'topic,Streets\nviews,3\nconversation-description,"Two\nlines"\n' });
    expect(await readPolisFolder(folder)).toMatchObject({ title: 'Streets', description: 'Two\nlines' });
  });

  it.each([
    ['a choice that does not exist', '3000,x,0,9,2\n', 'votes.csv, row 1: vote is 2'],
    [
      'a choice that is no number',
      '3000,x,0,9,1\n3000,x,0,9,yes\n',
      'votes.csv, row 2: vote is no whole number',
    ],
    ['a time that is no number', 'now,x,0,9,1\n', 'votes.csv, row 1: timestamp is no whole number'],
    ['a voter without number', '3000,x,0,,1\n', 'votes.csv, row 1: voter-id is empty'],
    ['a comment that does not exist', '3000,x,5,9,1\n', 'votes.csv, row 1: comment 5 is not in comments.csv'],
    ['a row that is cut off', '3000,x,0\n', 'votes.csv, after row 0'],
  ])('refuses %s, naming file and row', async (_what, votes, message) => {
    await expect(read(votes)).rejects.toThrow(UsageError);
    await expect(read(votes)).rejects.toThrow(message);
  });

  it('refuses a missing column, a comment that occurs twice and an unknown moderation', async () => {
    await expect(read('', 'a,b\n1,2\n')).rejects.toThrow('comments.csv has no column timestamp');
    await expect(read('', `${COMMENTS}1,x,0,7,1,0,1,Again\n`)).rejects.toThrow('comment 0 occurs twice');
    await expect(read('', `${HEADER}\n1,x,0,7,1,0,4,Hm\n`)).rejects.toThrow('moderated is 4');
  });

  it('refuses a folder without votes', async () => {
    await write({ 'comments.csv': COMMENTS });
    await expect(readPolisFolder(folder)).rejects.toThrow(new UsageError('cannot read votes.csv: ENOENT'));
  });
});
