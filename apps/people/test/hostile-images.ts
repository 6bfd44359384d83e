import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A plain picture, 300 by 200 pixels unless asked otherwise. */
export const picture = (width = 300, height = 200): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#2a7f62' } });

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A valid PNG in one bit per pixel, all black: 30,000 by 30,000 pixels are some 110 KB to send. */
export function blackPng(edge: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc(edge * (1 + Math.ceil(edge / 8)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A GIF that moves: one pixel, so many frames. */
export function movingGif(frames: number): Buffer {
  const head = Buffer.from('474946383961010001008000000000ffffff', 'hex');
  const frame = Buffer.from('21f90400000000002c000000000100010000020144003b'.slice(0, -2), 'hex');
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

/** A WebP that moves: 100 by 100 pixels, so many frames, each of another grey. */
export function movingWebp(frames: number): Promise<Buffer> {
  const pixels = Buffer.alloc(100 * 100 * 3 * frames);
  for (let frame = 0; frame < frames; frame++) pixels.fill(frame * 3, frame * 30_000, (frame + 1) * 30_000);
  const raw = { width: 100, height: 100 * frames, channels: 3, pageHeight: 100 } as const;
  return sharp(pixels, { raw }).webp({ loop: 0 }).toBuffer();
}

/** A JPEG whose comment is a page. */
export function jpegWithPage(jpeg: Buffer, page: string): Buffer {
  const comment = Buffer.from(page, 'latin1');
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xff_fe, 0);
  segment.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, comment, jpeg.subarray(2)]);
}
