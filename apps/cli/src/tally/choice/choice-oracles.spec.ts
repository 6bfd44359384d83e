import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkOracles } from '../check-oracles.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oracles-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, text: string | object): Promise<void> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof text === 'string' ? text : JSON.stringify(text));
};
const failed = async (): Promise<string[]> =>
  (await checkOracles(folder)).filter(({ ok }) => !ok).map(({ name, message }) => `${name}: ${message}`);

const tea = '# TITLE: Tea\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: 1,2\n2: 2,1\n';
const expectedTea = {
  pairwise: { 1: { 2: 3 }, 2: { 1: 2 } },
  schulze: { winningVotesOrder: [[1], [2]], marginsOrder: [[1], [2]] },
  irv: { winner: 1, tieBrokenDuringCount: false },
  crossCheck: { stvScottishWIGM: [1] },
  seats: 1,
};

describe('what was computed independently, for choices', () => {
  it('agrees at any depth of a folder', async () => {
    await write('a/b/tea.soi', tea);
    await write('a/b/tea.expected.json', expectedTea);
    expect(await checkOracles(folder)).toHaveLength(7);
    expect(await failed()).toEqual([]);
  });

  it.each([
    ['a count', { pairwise: { 1: { 2: 4 }, 2: { 1: 2 } } }, 'pairwise: /1/2 is 3, expected 4'],
    [
      'a count that is missing',
      { pairwise: { 1: {}, 2: { 1: 2 } } },
      'pairwise: /1/2 is 3, expected undefined',
    ],
    [
      'an order',
      { schulze: { winningVotesOrder: [[2], [1]], marginsOrder: [[1], [2]] } },
      'by winning votes',
    ],
    ['a winner', { irv: { winner: 2, tieBrokenDuringCount: false } }, 'instant runoff'],
    ['a field that nobody compares', { vetoes: { 1: 2 } }, 'every field: nobody compares /vetoes/1'],
    ['points', { bordaSymmetric: { 1: 3, 2: 3 } }, 'Borda: /2 is 2, expected 3'],
    ['a name', { alternatives: { 1: 'A', 2: 'C' } }, 'names: /2 is "B", expected "C"'],
    ['a path', { copeland: { 1: 1, 2: 1 } }, 'Copeland: /2 is -1, expected 1'],
    ['seats', { crossCheck: { stvScottishWIGM: [2] } }, 'transferable vote'],
  ])('differs in %s', async (_what, changed, message) => {
    await write('tea.soi', tea);
    await write('tea.expected.json', { ...expectedTea, ...changed });
    const differences = await failed();
    expect(differences).toHaveLength(1);
    expect(differences[0]).toContain(message);
  });

  it('compares strengths within 1e-5, and budgets as sets', async () => {
    await write('pairs/items.csv', 'item,text\nx,X\ny,Y\n');
    await write('pairs/votes.csv', 'left,right,winner\nx,y,x\n');
    // theta = 1 / (1 + e^(2 theta)), by symmetry of two items and one win.
    const theta = { x: 0.33741581, y: -0.33741581 };
    const chance = { x: 100 / (1 + Math.exp(-2 * 0.33741581)), y: 100 / (1 + Math.exp(2 * 0.33741581)) };
    const counts = { x: { wins: 1, losses: 0 }, y: { wins: 0, losses: 1 } };
    await write('pairs/expected.json', { counts, btMap: { theta, meanWinProb100: chance } });
    const file =
      'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;6\n2;6\nVOTES\nvoter_id;vote\na;1\nb;1\nc;2\n';
    await write('pb/tea.pb', file);
    await write('pb/expected/tea.json', {
      file: 'tea.pb',
      results: {
        'greedy/cost': { selected: ['1'] },
        phragmen: { selected: ['1'] },
        hat: { selected: ['1'] },
      },
    });
    const differences = await failed();
    expect(differences.filter((line) => line.startsWith('pairs'))).toEqual([]);
    expect(differences.filter((line) => line.startsWith('tea'))).toEqual([
      expect.stringContaining('unknown method hat'),
    ]);
  });

  it('compares stars, points and ratings, each within its own tolerance', async () => {
    const score = { n: 1, mean: 4, sd: 0, histogram: [0, 0, 0, 1, 0], bayesMeanM10: 4, groupMeans: { g: 4 } };
    await write('stars.csv', 'participant,group,item,criterion,stars\nv,g,x,c,4\n');
    await write('stars.expected.json', {
      globalMean: { c: 4 },
      items: { x: { c: { ...score, dirichletMean: 19 / 6 }, 'weighted_0.5_0.5': 4.00001 } },
      orderByWeighted: ['x'],
      tolerance: 1e-9,
    });
    await write(
      'tea.pb',
      'META\nkey;value\nbudget;10\nvote_type;cumulative\nPROJECTS\nproject_id;cost\n1;6\n2;6\nVOTES\nvoter_id;vote;points\na;1,2;4,9\n',
    );
    await write('quadratic/tea.expected.json', {
      ballots: '../tea.pb',
      linearTally: { 1: 4, 2: 9 },
      quadraticTally: { 1: 2, 2: 3 },
      quadraticFundingShare: { 1: 4 / 13, 2: 9 / 13 },
      orderLinear: ['2', '1'],
      orderQuadratic: ['1', '2'],
      tolerance: 1e-9,
    });
    await write('pairs/items.csv', 'item,text\nx,X\ny,Y\n');
    await write('pairs/votes.csv', 'left,right,winner\nx,y,x\n');
    const models = { plackettLuce: { x: { mu: 27.63, sigma: 8.06 } } };
    await write('pairs/expected-openskill.json', { models, tolerance: 1e-6 });
    expect(await failed()).toEqual([
      expect.stringContaining('stars.expected.json: scores: /x is 4, expected 4.00001'),
      expect.stringContaining('expected-openskill.json: plackettLuce: /x/mu is 27.6'),
      expect.stringContaining('tea.expected.json: order by votes: /0 is "2"'),
    ]);
  });

  it('says of an expectation that nothing recomputes that it was not compared', async () => {
    await write('expected-elsewhere.json', {});
    expect(await failed()).toEqual(['expected-elsewhere.json: nothing here recomputes it yet']);
  });
});
