import sharp from 'sharp';
import { portrait } from './portrait.js';

describe('the portraits of the demo', () => {
  it('are square pictures, the same for the same seed and others for others', async () => {
    const [first, again, other] = await Promise.all([portrait(1), portrait(1), portrait(2)]);
    expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 256, height: 256 });
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });
});
