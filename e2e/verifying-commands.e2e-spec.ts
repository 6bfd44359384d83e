import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { ApiClient, eventually } from './api-client.js';
import { launchToRanking } from './launch-to-ranking.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, zwerm, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);

type Entry = [
  commitment: string,
  ref: string,
  ideaId: string,
  aspect: string,
  choice: string,
  ...rest: unknown[],
];

/** What anybody who doubts a result can run, each as the process that they would start. */
describe('the commands that verify', () => {
  const data = newDataFolder();
  const voters = 4;
  let database: TestDatabase;
  let environment: Record<string, string>;
  let suite: SuiteProcess;
  let challengeId: string;
  let bundle: string;
  let voterLogin: { email: string; password: string };
  let ownReceipts: Record<string, unknown>[];

  beforeAll(async () => {
    database = await createTestDatabase('voting', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off' });
    const logins = await enrol(suite.url, environment, voters);
    await launchToRanking(suite.url, logins);
    const [round] = await database.query<{ id: string }>('select challenge_id as id from round');
    challengeId = round!.id;
    voterLogin = logins.voters[0]!;
    const { email, password } = voterLogin;
    const voter = await ApiClient.signedIn(suite.url, email, password);
    ({ body: bundle } = await eventually(
      () => voter.call('GET', `/challenges/${challengeId}/bundle`),
      ({ status }) => status === 200,
    ));
    ({ items: ownReceipts } = await voter.ok('GET', `/challenges/${challengeId}/receipts/mine`));
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  const written = async (name: string, text: string): Promise<string> => {
    const file = path.join(data.path, name);
    await writeFile(file, text);
    return file;
  };
  /** As a superuser who knows where the guards are; put back afterwards. */
  const behindOurBack = async (change: string, restore: string, look: () => Promise<void>): Promise<void> => {
    const guarded = ['ballot', 'log_entry', 'log_leaf'];
    for (const table of guarded) await database.query(`alter table ${table} disable trigger all`);
    await database.query(change);
    await look();
    await database.query(restore);
    for (const table of guarded) await database.query(`alter table ${table} enable trigger all`);
  };

  describe('zwerm verify <bundle>', () => {
    /** Of the people who know nothing of the installation: no database, no data folder. */
    const verify = (...words: string[]) => zwerm(['verify', ...words], {});
    const tampered = async (change: (lines: string[]) => string[]): Promise<string> =>
      written('tampered.jsonl', `${change(bundle.trimEnd().split('\n')).join('\n')}\n`);
    const edited = (line: string, change: (entry: Entry) => void): string => {
      const entry = JSON.parse(line) as Entry;
      change(entry);
      return JSON.stringify(entry);
    };

    it('says VALID with every total, and needs nothing but the file', async () => {
      const file = await written('bundle.jsonl', bundle);
      const { code, output } = await verify(file);
      expect(code).toBe(0);
      const [verdict, ...totals] = output.trimEnd().split('\n');
      expect(verdict).toBe(
        `VALID: agree-disagree-pass, ${voters * 3} ballots of ${voters} people out of ${voters + 3}`,
      );
      expect(totals).toHaveLength(4);
      expect(totals.map((line) => Number(line.trim().split(/\s+/).at(-1))).sort()).toEqual([2, 2, 4, 4]);
    });

    it('prints one line of JSON for programs, with the totals that the bundle announced', async () => {
      const { code, output } = await verify(await written('bundle.jsonl', bundle), '--json');
      const { seal } = JSON.parse(bundle.split('\n')[0]!) as { seal: string };
      const { totals, ballots } = JSON.parse(seal) as Record<string, unknown>;
      expect([code, JSON.parse(output)]).toEqual([0, expect.objectContaining({ totals, ballots })]);
    });

    it('finds the ballot of a receipt, and refuses one whose choice was edited', async () => {
      const file = await written('bundle.jsonl', bundle);
      const [own] = ownReceipts;
      const good = await verify(file, '--receipt', await written('receipt.json', JSON.stringify(own)));
      expect([good.code, good.output]).toEqual([
        0,
        expect.stringContaining('the ballot of the receipt was counted'),
      ]);
      const choice = own!['choice'] === 'agree' ? 'disagree' : 'agree';
      const forged = await written('receipt.json', JSON.stringify({ ...own, choice }));
      expect(await verify(file, '--receipt', forged)).toEqual({
        code: 1,
        output: 'error: INVALID: the receipt does not open its commitment\n',
      });
    });

    it('takes the key that the reader knows, and no other', async () => {
      const file = await written('bundle.jsonl', bundle);
      const { verifierKey } = JSON.parse(bundle.split('\n')[0]!) as { verifierKey: string };
      expect((await verify(file, '--key', verifierKey)).code).toBe(0);
      expect(await verify(file, '--key', verifierKey.replace(/.$/, '!'))).toEqual({
        code: 1,
        output: 'error: INVALID: line 1: signed by another key\n',
      });
    });

    const flipped = (entry: Entry): void => void (entry[4] = entry[4] === 'agree' ? 'disagree' : 'agree');
    const attacks: readonly (readonly [string, (lines: string[]) => string[], string])[] = [
      [
        'two choices were changed: the first',
        (lines) => lines.with(3, edited(lines[3]!, flipped)).with(5, edited(lines[5]!, flipped)),
        'line 4: this is not what was committed to',
      ],
      [
        'a ballot was left out',
        (lines) => lines.toSpliced(2, 1),
        `${voters * 3 - 1} entries, but ${voters * 3} were sealed`,
      ],
      [
        'a ballot is there twice',
        (lines) => lines.toSpliced(2, 0, lines[2]!),
        'line 4: this ballot is there twice',
      ],
      ['two changed places', (lines) => lines.with(2, lines[3]!).with(3, lines[2]!), 'line 4: out of order'],
      [
        'a total was changed in the seal',
        (lines) => lines.with(0, lines[0]!.replace(/(\\"ballots\\":)\d+/, '$199')),
        'line 1: the seal is not in the log that was signed',
      ],
      ['a line was cut off', (lines) => lines.with(4, lines[4]!.slice(0, 40)), 'line 5: this is not JSON'],
      ['a line is JSON of another kind', (lines) => lines.with(4, 'null'), 'line 5: this is no ballot'],
      ['a part of a ballot is gone', (lines) => lines.with(4, '["ab"]'), 'line 5: this is no ballot'],
      ['the head is gone', (lines) => lines.slice(1), 'line 1: this is not a bundle'],
      ['the head is JSON of another kind', (lines) => lines.with(0, 'null'), 'line 1: this is not a bundle'],
    ];
    it.each(attacks)('A25: ends with 1 and names what is wrong when %s', async (_what, change, problem) => {
      expect(await verify(await tampered(change))).toEqual({
        code: 1,
        output: `error: INVALID: ${problem}\n`,
      });
    });

    it('says in one sentence that there is no such file, and how it is used', async () => {
      const gone = await verify(path.join(data.path, 'nowhere.jsonl'));
      expect(gone).toEqual({
        code: 1,
        output: expect.stringMatching(/^error: [^\n]+nowhere\.jsonl[^\n]*\n$/),
      });
      expect((await verify()).code).toBe(2);
    });
  });

  describe('zwerm ballot recount <challenge>', () => {
    const recount = (...words: string[]) => zwerm(['ballot', 'recount', ...words], environment);

    it('counts beside a running suite, and finds that record, log and rankings agree', async () => {
      const { code, output } = await recount(challengeId);
      expect(output).toMatch(new RegExp(`^${voters * 3} ballots of ${voters} people\n`));
      expect(output).toMatch(/✓ the record, the log and the rankings agree\n$/);
      expect(code).toBe(0);
    });

    it('A91: ends with 1 and names every difference when a ballot was changed in the database', async () => {
      const one = `(select ballot_ref from ballot where choice = 'agree' order by ballot_ref limit 1)`;
      const [row] = await database.query<{ ref: string }>(`select ballot_ref as ref from ballot
        where ballot_ref = ${one}`);
      const set = (choice: string) =>
        `update ballot set choice = '${choice}' where ballot_ref = '${row!.ref}'`;
      await behindOurBack(set('disagree'), set('agree'), async () => {
        const { code, output } = await recount(challengeId, '--json');
        expect(code).toBe(1);
        const { problems } = JSON.parse(output.split('\n')[0]!) as { problems: string[] };
        expect(problems).toEqual([
          '1 ballots have no entry in the log',
          expect.stringMatching(/^totals: .+ in the record, .+ sealed$/),
          expect.stringMatching(/^entriesRoot: "\w+" in the record, "\w+" sealed$/),
          'the rankings were not made from the ballots in the record',
        ]);
        expect(output).toMatch(/\nerror: the recount differs\n$/);
      });
      expect((await recount(challengeId)).code).toBe(0);
    });

    it('ends with 1 for a challenge without such a round, and with 2 for what is no id', async () => {
      expect(await recount(challengeId, '--round', '2')).toEqual({
        code: 1,
        output: 'error: Round not found\n',
      });
      expect((await recount('no-id')).code).toBe(2);
    });
  });

  describe('zwerm audit verify', () => {
    const audit = (...words: string[]) => zwerm(['audit', 'verify', ...words], environment);

    it('computes the log anew, and finds every entry as it was signed', async () => {
      const { code, output } = await audit();
      expect([code, output]).toEqual([
        0,
        expect.stringMatching(/^✓ \d+ entries, all as they were signed\n$/),
      ]);
      const asJson = await audit('--json');
      expect([asJson.code, JSON.parse(asJson.output)]).toEqual([
        0,
        { size: Number(/\d+/.exec(output)![0]), problem: null, index: null, restores: [] },
      ]);
    });

    it('A91: ends with 1 and names the first entry that was edited, of several', async () => {
      const entries = '(select entry_id from log_leaf where index in (3, 5))';
      const change = `create table kept as select * from log_entry where id in ${entries};
        update log_entry set leaf = 'x' where id in ${entries}`;
      const restore = `update log_entry set leaf = kept.leaf from kept where kept.id = log_entry.id; drop table kept`;
      await behindOurBack(change, restore, async () => {
        const { code, output } = await audit();
        expect(code).toBe(1);
        expect(output).toMatch(/^the entries do not give the root of \d+ that was signed\n/);
        expect(output).toMatch(
          /\nerror: the log is not what was signed: entry 3 is the first that is wrong\n$/,
        );
      });
      expect((await audit()).code).toBe(0);
    });

    it('A91: notices by the checkpoints outside that the tail was cut off, tree and all', async () => {
      const file = path.join(data.path, 'checkpoints');
      expect(await readFile(file, 'utf8')).toContain('zwerm.voting.log');
      await behindOurBack(
        'create table kept as select * from log_leaf where index >= 4; delete from log_leaf where index >= 4',
        'insert into log_leaf select * from kept; drop table kept',
        async () => {
          const { code, output } = await audit();
          expect([code, output]).toEqual([1, expect.stringContaining('entry 4 is the first that is wrong')]);
        },
      );
    });

    it('A91: says in one sentence that a checkpoint outside was forged', async () => {
      const file = path.join(data.path, 'checkpoints');
      const kept = await readFile(file, 'utf8');
      await writeFile(file, kept.replaceAll(/^(— \S+ )(.{12})/gm, '$1AAAAAAAAAAAA'));
      expect(await audit()).toEqual({
        code: 1,
        output: expect.stringMatching(/^error: the note is not valid: [^\n]+\n$/),
      });
      await writeFile(file, kept);
      expect((await audit()).code).toBe(0);
    });
  });

  describe('when the key of the log is replaced', () => {
    it('A91: verifies what was signed before and after by either key, and refuses the old one from then on', async () => {
      const keyOf = (text: string): string =>
        (JSON.parse(text.split('\n')[0]!) as { verifierKey: string }).verifierKey;
      const old = await written('old.jsonl', bundle);
      await suite.kill();
      const rotated = { LOG_KEY: 'what the second key of the log is made from' };
      suite = await startSuiteProcess({ ...environment, ...rotated, ZWERM_DEMO: 'off' });
      const { email, password } = voterLogin;
      const voter = await ApiClient.signedIn(suite.url, email, password);
      const { body: later } = await eventually(
        () => voter.call('GET', `/challenges/${challengeId}/bundle`),
        ({ body }) => keyOf(body) !== keyOf(bundle),
      );
      const fresh = await written('fresh.jsonl', later);
      for (const [file, key] of [
        [old, keyOf(bundle)],
        [fresh, keyOf(bundle)],
        [fresh, keyOf(later)],
      ] as const)
        expect(await zwerm(['verify', file, '--key', key], {})).toMatchObject({ code: 0 });
      expect((await zwerm(['verify', old, '--key', keyOf(later)], {})).output).toContain('another key');
    });
  });
});
