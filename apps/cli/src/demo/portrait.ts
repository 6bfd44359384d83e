import sharp from 'sharp';
import { SeededRandom } from './seeded-random.js';

type Colour = readonly [number, number, number];

const edge = 256;
const backgrounds: readonly Colour[] = [
  [42, 127, 98],
  [196, 88, 60],
  [58, 96, 150],
  [208, 160, 62],
  [112, 78, 138],
  [70, 130, 140],
];
const skins: readonly Colour[] = [
  [244, 214, 190],
  [226, 182, 148],
  [186, 134, 98],
  [132, 90, 62],
  [92, 62, 46],
];
const hairs: readonly Colour[] = [
  [38, 30, 28],
  [92, 60, 36],
  [196, 150, 84],
  [150, 148, 146],
  [150, 66, 40],
];
const clothes: readonly Colour[] = [
  [28, 44, 60],
  [230, 232, 226],
  [232, 122, 40],
  [88, 110, 90],
];

/** Whether a point lies in an ellipse around a middle, all in shares of the edge. */
const isIn = (
  x: number,
  y: number,
  [left, top]: readonly [number, number],
  wide: number,
  high: number,
): boolean => ((x - left) / wide) ** 2 + ((y - top) / high) ** 2 <= 1;

/** A picture of nobody: a head, hair and shoulders made of ellipses, the same for the same seed. JPEG. */
export function portrait(seed: number): Promise<Buffer> {
  const random = new SeededRandom(seed);
  const [background, skin, hair, cloth] = [backgrounds, skins, hairs, clothes].map((colours) =>
    random.pick(colours),
  );
  const fringe = 0.3 + random.between(0, 8) / 100;
  const isLong = random.chance(0.5);
  const colourAt = (x: number, y: number): Colour | undefined => {
    if (y < fringe && isIn(x, y, [0.5, 0.4], 0.235, 0.27)) return hair;
    if (isIn(x, y, [0.5, 0.44], 0.19, 0.235)) return skin;
    if (isIn(x, y, [0.5, isLong ? 0.46 : 0.38], isLong ? 0.26 : 0.23, isLong ? 0.32 : 0.25)) return hair;
    if (isIn(x, y, [0.5, 0.7], 0.085, 0.14)) return skin;
    return isIn(x, y, [0.5, 1.06], 0.4, 0.36) ? cloth : background;
  };
  const pixels = Buffer.alloc(edge * edge * 3);
  for (let row = 0; row < edge; row++)
    for (let column = 0; column < edge; column++)
      pixels.set(colourAt(column / edge, row / edge) ?? [0, 0, 0], (row * edge + column) * 3);
  return sharp(pixels, { raw: { width: edge, height: edge, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}
