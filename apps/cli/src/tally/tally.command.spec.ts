import path from 'node:path';
import { Command, CommanderError } from 'commander';
import type { FileTally } from './tally-file.js';
import { registerTally } from './tally.command.js';

const FOLDER = path.resolve(__dirname, '../../../../libs/ranking/fixtures/polis/london.youth.policing');

async function run(...words: string[]): Promise<{ out: string; err: string; exitCode: number }> {
  const written = { out: '', err: '', exitCode: 0 };
  const program = new Command('zwerm').exitOverride().configureOutput({
    writeOut: (text) => (written.out += text),
    writeErr: (text) => (written.err += text),
  });
  registerTally(program);
  try {
    await program.parseAsync(['tally', ...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    written.exitCode = error.exitCode;
  }
  return written;
}

describe('zwerm tally', () => {
  it('prints one line of JSON for programs', async () => {
    const { out, exitCode } = await run(FOLDER, '--method', 'agree-disagree-pass', '--json');
    expect(exitCode).toBe(0);
    expect(out.trimEnd()).not.toContain('\n');
    expect((JSON.parse(out) as FileTally).ideas).toHaveLength(36);
  });

  it('prints a table for people: heading, one line per idea, the hash', async () => {
    const { out } = await run(FOLDER);
    const { hash } = JSON.parse((await run(FOLDER, '--json')).out) as FileTally;
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('What is the best way to engage more young people in local scrutiny of policing?');
    expect(lines[1]).toBe('26 participants, 36 ideas, agree-disagree-pass/3');
    expect(lines).toHaveLength(36 + 6);
    expect(lines.at(-1)).toBe(`hash ${hash}`);
  });

  it('answers a wrong request with exit code 2 and what is possible', async () => {
    const { out, err, exitCode } = await run(FOLDER, '--method', 'borda');
    expect(exitCode).toBe(2);
    expect(err).toBe('error: unknown method borda; known: agree-disagree-pass, support\n');
    expect(out).toBe('');
  });
});
