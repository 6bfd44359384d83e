import { Domain } from './domain.js';

const text = { nl: 'Veiligheid', en: 'Safety' };

describe('a domain', () => {
  it('counts its versions', () => {
    const domain = Domain.of('d', { name: text, goal: text, ownerId: 'o' }, new Date());
    domain.revise({ goal: { nl: 'Iedereen thuis', en: 'Everybody home' } });
    expect([domain.version, domain.name, domain.goal.en]).toEqual([2, text, 'Everybody home']);
  });

  it('needs a name and a goal in both languages', () => {
    const bad = { nl: 'Veiligheid', en: ' ' };
    expect(() => Domain.of('d', { name: bad, goal: text, ownerId: 'o' }, new Date())).toThrow(
      'name must have',
    );
    const domain = Domain.of('d', { name: text, goal: text, ownerId: 'o' }, new Date());
    expect(() => domain.revise({ goal: bad })).toThrow('goal must have');
    expect(domain.version).toBe(1);
  });
});
