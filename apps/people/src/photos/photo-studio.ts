import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { Turns } from '@zwerm/platform/load/turns';
import {
  formatOf,
  isTwoThingsAtOnce,
  photoLimits,
  photoSizes,
  type PhotoFormat,
} from './domain/photo-rules.js';
import { PhotoNotUsable } from './domain/photo.errors.js';

/** The same photo in both sizes, as WebP without a word about camera, place or time. */
export interface DevelopedPhoto {
  readonly large: Buffer;
  readonly small: Buffer;
}

const [largeEdge, smallEdge] = photoSizes;

// One photo of 40 million pixels takes some 160 MB, so two at once; eight waiters are about four seconds of work.
const atOnce = 2;
const mostWaiting = 8;

// Each photo has a thread of its own already, and none comes twice.
sharp.concurrency(1);
sharp.cache(false);
// Nothing but the three readers below ever sees bytes from outside.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});

const mediaTypes: Record<PhotoFormat, readonly string[]> = {
  jpeg: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
  png: ['image/png'],
  webp: ['image/webp'],
};

/** Draws photos anew, off the event loop and a few at a time: what comes out is pixels and nothing else. */
@Injectable()
export class PhotoStudio {
  private readonly turns = new Turns(atOnce, mostWaiting);

  /**
   * @param mediaType as the sender names it; must be what the bytes say
   * @throws PhotoNotUsable, DomainError overloaded
   */
  async develop(file: Buffer, mediaType: string): Promise<DevelopedPhoto> {
    const format = formatOf(file);
    if (!format) throw new PhotoNotUsable('send a JPEG, PNG or WebP image');
    const [essence = ''] = mediaType.toLowerCase().split(';');
    if (!mediaTypes[format].includes(essence.trim()))
      throw new PhotoNotUsable(`the file is ${format}, not ${essence.trim().slice(0, 50)}`);
    if (isTwoThingsAtOnce(file)) throw new PhotoNotUsable('the file holds more than an image');
    return this.turns.take(() => draw(file));
  }
}

async function draw(file: Buffer): Promise<DevelopedPhoto> {
  try {
    const image = sharp(file, { limitInputPixels: photoLimits.pixels, failOn: 'error', pages: 1 });
    const { width, height, pages = 1 } = await image.metadata();
    if (pages > 1) throw new PhotoNotUsable('the image moves');
    if (Math.min(width, height) < photoLimits.shortestEdge)
      throw new PhotoNotUsable(`each edge must be at least ${photoLimits.shortestEdge} pixels`);
    const large = await image
      .autoOrient()
      .resize(largeEdge, largeEdge, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 82 })
      .timeout({ seconds: photoLimits.seconds })
      .toBuffer();
    const small = await sharp(large).resize(smallEdge, smallEdge).webp({ quality: 80 }).toBuffer();
    return { large, small };
  } catch (error) {
    if (error instanceof PhotoNotUsable) throw error;
    throw new PhotoNotUsable('the image cannot be read, or has more than 40 million pixels');
  }
}
