import { Problem } from '../../api/problem.js';
import { newLaunchForm } from './launch-form.js';
import { refusedFields } from './refused-fields.js';

const refused = (...pointers: string[]) =>
  [
    ...refusedFields(
      new Problem(400, {
        code: 'invalid-input',
        errors: pointers.map((pointer) => ({ pointer, detail: 'wrong' })),
      }),
      newLaunchForm(new Date(2026, 10, 26), 'nl'),
    ),
  ].map(([field, step]) => `${step}: ${field}`);

describe('the fields that the server refused', () => {
  it.each([
    ['title', 'question: title'],
    ['criteria/2', 'scope: criteria'],
    ['rules/budget', 'voting: rules'],
    ['phases/0/startsAt', 'dates: ideationFrom'],
    ['phases/1/endsAt', 'dates: votingFrom'],
    ['phases/3/endsAt', 'dates: reviewUntil'],
  ])('finds %s', (pointer, expected) => expect(refused(pointer)).toEqual([expected]));

  it('names each once, and nothing that the wizard has no field for', () => {
    expect(refused('rules/top', 'rules/budget', 'sponsorId')).toEqual(['voting: rules']);
  });
});
