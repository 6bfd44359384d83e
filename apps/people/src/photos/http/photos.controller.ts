import { Controller, Delete, Get, Headers, HttpCode, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@zwerm/domain/principal';
import { Allow } from '@zwerm/platform/auth/allow';
import { Caller } from '@zwerm/platform/auth/caller';
import { IdParam } from '@zwerm/platform/http/id-param';
import { FileBody, TakesFile } from '@zwerm/platform/http/takes-file';
import type { FastifyReply } from 'fastify';
import { photoLimits, storedMediaType, type PhotoSize } from '../domain/photo-rules.js';
import { ReadPhoto } from '../use-cases/read-photo.js';
import { RemoveOwnPhoto } from '../use-cases/remove-own-photo.js';
import { SetOwnPhoto } from '../use-cases/set-own-photo.js';
import { PhotoAnswer, PhotoQuery } from './photos.dto.js';

const tagShape = /^"([0-9a-f-]{36})-(512|96)"$/;

@Controller()
export class PhotosController {
  constructor(
    private readonly set: SetOwnPhoto,
    private readonly remove: RemoveOwnPhoto,
    private readonly read: ReadPhoto,
  ) {}

  /** A JPEG, PNG or WebP image of at most 8 MB and 40 million pixels; it is cut to a square around its middle. */
  @Allow('change-own-account')
  @Put('me/photo')
  @TakesFile({ mediaType: 'image/', mostBytes: photoLimits.uploadBytes })
  @ApiOkResponse({ type: PhotoAnswer })
  async setOwnPhoto(
    @Caller() { personId }: Principal,
    @FileBody() file: Buffer,
    @Headers('content-type') mediaType: string,
  ): Promise<PhotoAnswer> {
    return { key: await this.set.execute(personId, file, mediaType) };
  }

  @Allow('change-own-account')
  @Delete('me/photo')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeOwnPhoto(@Caller() { personId }: Principal): Promise<void> {
    return this.remove.execute(personId);
  }

  @Allow('read-people')
  @Get('people/:id/photo')
  @ApiOkResponse({ content: { [storedMediaType]: { schema: { type: 'string', format: 'binary' } } } })
  async readPhoto(
    @Caller() reader: Principal,
    @IdParam() personId: string,
    @Query() query: PhotoQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const size: PhotoSize = query.size === '96' ? 96 : 512;
    const [, knownKey, knownSize] = tagShape.exec(known ?? '') ?? [];
    const sameKey = knownSize === String(size) ? knownKey : undefined;
    const { key, image } = await this.read.execute(reader, personId, size, sameKey);
    void reply
      .header('etag', `"${key}-${size}"`)
      .header('cache-control', 'private, max-age=300')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox");
    if (image) void reply.header('content-type', storedMediaType);
    else void reply.status(304);
    return image;
  }
}
