import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UsageError } from '../usage-error.js';
import type { ChoiceOptions } from './choice-format.js';
import { listedMethods, tallyChoice } from './tally-choice.js';

const OPTIONS: ChoiceOptions = { ties: { policy: 'lot', seed: 'published' } };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'choice-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function tallyOf(name: string, text: string, method?: string, options = OPTIONS) {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return tallyChoice(file, method, options);
}

const NAMES = '# TITLE: Tea\n# SEATS: 1\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n';

describe('tally of choices', () => {
  it('keeps equal ranks of a file, and says with what ties would be broken', async () => {
    const tally = await tallyOf('a.toc', `${NAMES}3: {1,2}\n2: 2,1\n`);
    expect(tally).toMatchObject({ format: 'preflib', method: 'schulze', title: 'Tea', tiePolicy: 'lot' });
    expect(tally?.seed).toBe('published');
    expect(tally?.result).toMatchObject({ order: [['2'], ['1']], pairwise: { 1: { 2: 0 }, 2: { 1: 2 } } });
  });

  it('ends stars between the two with most, and lets more people decide than stars', async () => {
    const marks = ['v,g,p,c,5', 'v,g,q,c,1', 'w,g,p,c,3', 'w,g,q,c,4', 'x,g,p,c,3', 'x,g,q,c,4', 'x,g,r,c,5'];
    const tally = await tallyOf(
      's.csv',
      `participant,group,item,criterion,stars\n${marks.join('\n')}\n`,
      'star',
    );
    expect(tally?.result).toMatchObject({ finalists: ['p', 'q'], preferred: [1, 2], winner: 'q' });
    expect(tally).toMatchObject({ methodVersion: 'star/1', tiePolicy: 'preference-then-item-id' });
  });

  it('counts people of one stratum together like one purse, when told which column says so', async () => {
    const file =
      'META\nkey;value\nbudget;10\nvote_type;cumulative\nPROJECTS\nproject_id;cost\n1;6\n2;6\nVOTES\nvoter_id;vote;points;part\na;1;9;n\nb;1;9;n\nc;2;4;n\nd;2;9;s\n';
    const damped = (options: object) => tallyOf('q.pb', file, 'quadratic-damped', { ...OPTIONS, ...options });
    const items = (await damped({ strata: 'part' }))?.result['items'];
    expect(items).toEqual([
      { item: '2', strength: 5, plain: 5 },
      { item: '1', strength: Math.sqrt(18), plain: 6 },
    ]);
    await expect(damped({})).rejects.toThrow('--strata');
    await expect(damped({ strata: 'shoe' })).rejects.toThrow(UsageError);
  });

  it('ends a ballot of RCTab where the rules say so', async () => {
    const text =
      'count,rank1,rank2,rank3\n3,A,undervote,undervote\n2,undervote,undervote,B\n2,overvote,B,A\n';
    const irv = (options: object) => tallyOf('b.ballots.csv', text, 'irv', { ...OPTIONS, ...options });
    expect((await irv({}))?.result.winner).toBe('B');
    expect((await irv({ maxSkipped: 1 }))?.result.winner).toBe('A');
    expect((await irv({ overvote: 'ends' }))?.result.winner).toBe('A');
  });

  it('takes a place that a city calls None for one that was left open', async () => {
    const text = 'count,rank1,rank2\n3,None,A\n2,B,None\n';
    const tally = await tallyOf('d.ballots.csv', text, 'irv', { ...OPTIONS, batch: true });
    expect(tally?.result).toMatchObject({ winner: 'A', rounds: [{ tally: { A: 3, B: 2 } }] });
  });

  it('shares out a budget exactly, and breaks ties by project whatever is asked', async () => {
    const file = [
      'META',
      'key;value',
      'description;Tea',
      'num_projects;3',
      'num_votes;5',
      'budget;100',
      'vote_type;approval',
      'PROJECTS',
      'project_id;cost',
      '1;60',
      '2;40',
      '3;40',
      'VOTES',
      'voter_id;vote',
      'a;1',
      'b;1',
      'c;1',
      'd;2,3',
      'e;2',
    ].join('\n');
    const plain = await tallyOf('e.pb', file, 'equal-shares-plain');
    // Everybody has 20: three pay for 1 with all they have, the two others for 2.
    expect(plain).toMatchObject({ format: 'pabulib', tiePolicy: 'project-id' });
    expect(plain?.result).toMatchObject({ selected: ['1', '2'], cost: 100, votersWithNoFundedProject: 0 });
    expect((await tallyOf('e.pb', file, 'greedy'))?.result).toMatchObject({ selected: ['1', '2'] });
    await expect(
      tallyOf('e.pb', file, 'greedy', { ties: { policy: 'candidate-order', seed: 'x' } }),
    ).rejects.toThrow('by project id');
    await expect(tallyOf('f.pb', 'META\nkey;value\n', 'greedy')).rejects.toThrow(UsageError);
  });

  it.each([
    ['an unknown method', `${NAMES}1: 1`, 'applause', 'known: schulze'],
    ['a ballot for nobody', `${NAMES}1: 3`, 'schulze', 'line 5 names 3'],
    ['a line that is no ballot', `${NAMES}hello`, 'schulze', 'line 5 is no ballot'],
    ['equal ranks where one passes votes on', `${NAMES}1: {1,2}`, 'stv', 'equal ranks'],
  ])('refuses %s', async (_what, text, method, message) => {
    await expect(tallyOf('c.soi', text, method)).rejects.toThrow(UsageError);
    await expect(tallyOf('c.soi', text, method)).rejects.toThrow(message);
  });

  it('leaves other files alone and lists what it counts', async () => {
    expect(await tallyChoice(path.join(folder, 'nothing.txt'), undefined, OPTIONS)).toBeNull();
    expect(listedMethods().join('\n')).toContain('preflib');
  });
});
