import { Pseudonyms } from './pseudonyms.js';

describe('pseudonyms', () => {
  const [noor, willem] = ['0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b', '1b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b'];
  const ours = new Pseudonyms('a secret that only tests know, 32+ chars');

  it('are the same in every service of an installation, and say nothing of the person', () => {
    const again = new Pseudonyms('a secret that only tests know, 32+ chars');
    expect(ours.of(noor, 'one')).toBe(again.of(noor, 'one'));
    expect(ours.of(noor, 'one')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('differ between people, purposes and installations', () => {
    const theirs = new Pseudonyms('the secret of another installation, really');
    const all = [
      ...[ours.of(noor, 'one'), ours.of(noor, 'two'), ours.of(willem, 'one'), ours.of(willem, 'two')],
      ...[theirs.of(noor, 'one'), theirs.of(willem, 'one')],
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
