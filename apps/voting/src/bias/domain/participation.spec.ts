import { participationOf } from './participation.js';

describe('participation by part of the roll', () => {
  const part = (people: number, participants: number) => ({ members: ['north'], people, participants });

  it('is told in quarters, so that one person more or less is not seen', () => {
    const told = participationOf([part(200, 120), part(40, 5), part(12, 12), part(40, 4)], 10);
    expect(told.parts.map(({ percent }) => percent)).toEqual([50, 25, 100, 0]);
    for (const voters of [9, 10]) expect(participationOf([part(10, voters)], 10).parts[0]!.percent).toBe(100);
    expect(told.parts[0]).not.toHaveProperty('participants');
  });

  it('leaves small parts out, and never tells more than everybody', () => {
    expect(participationOf([part(24, 20), part(26, 30)], 25).parts).toEqual([
      { members: ['north'], people: 26, percent: 100 },
    ]);
  });
});
