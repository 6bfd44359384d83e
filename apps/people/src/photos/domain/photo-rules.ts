/** Edges of the squares in which photos are kept, in pixels: for a person's page and for lists. */
export const photoSizes = [512, 96] as const;
export type PhotoSize = (typeof photoSizes)[number];

export const photoLimits = {
  uploadBytes: 8 * 1024 * 1024,
  /** Pixels after decoding: 40 million are 160 MB of memory (security.md A67). */
  pixels: 40_000_000,
  /** The shortest edge that still makes a recognisable face. In pixels. */
  shortestEdge: 96,
  /** Time to decode and draw one photo, in seconds. */
  seconds: 10,
} as const;

/** All photos are stored in this form, whatever was sent. */
export const storedMediaType = 'image/webp';

export type PhotoFormat = 'jpeg' | 'png' | 'webp';

/** The format by the first bytes of a file; undefined for anything that we do not take, such as SVG and GIF. */
export function formatOf(file: Buffer): PhotoFormat | undefined {
  if (file.length >= 3 && file.readUIntBE(0, 3) === 0xff_d8_ff) return 'jpeg';
  if (file.subarray(0, 8).equals(pngSignature)) return 'png';
  const isRiff = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';
  return isRiff ? 'webp' : undefined;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const markup = /^<(?:script|html|svg|!doctype|!entity|iframe|body|head|img|\?php|\?xml-stylesheet)/i;
const longestMarkup = 20;
const lessThan = 0x3c;

/**
 * Whether a file is an image and something else at once: a page, a script, a PDF or an archive (security.md A67).
 * What we store is drawn anew and carries none of it; who sends such a file does not mean well.
 */
export function isTwoThingsAtOnce(file: Buffer): boolean {
  const start = file.subarray(0, 1_024);
  const end = file.subarray(-66_000);
  if (start.includes('%PDF-') || end.includes('PK\u0005\u0006', 0, 'latin1')) return true;
  for (let at = file.indexOf(lessThan); at >= 0; at = file.indexOf(lessThan, at + 1))
    if (markup.test(file.toString('latin1', at, at + longestMarkup))) return true;
  return false;
}
