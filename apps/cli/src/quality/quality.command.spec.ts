import { newProgram } from '../command-line.js';

describe('zwerm quality', () => {
  it.each([
    ['--seeds', '0'],
    ['--seeds', 'many'],
    ['--workers', '1.5'],
  ])('starts nothing for %s %s', async (option, value) => {
    const asked = newProgram().parseAsync(['quality', option, value], { from: 'user' });
    await expect(asked).rejects.toThrow('--seeds and --workers are whole numbers from 1');
  });
});
