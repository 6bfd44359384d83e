import { ApiProperty } from '@nestjs/swagger';
import { OneOfField, TextField } from '@zwerm/platform/http/fields';
import { photoSizes } from '../domain/photo-rules.js';

export class PhotoAnswer {
  @ApiProperty({ format: 'uuid', description: 'another one for every photo' })
  key!: string;
}

export class PhotoQuery {
  @OneOfField(photoSizes.map(String), { optional: true, description: 'edge in pixels; 512 when left out' })
  size?: '512' | '96';

  @TextField({
    max: 36,
    optional: true,
    description: 'the key of the photo, so that a new one has a new address',
  })
  key?: string;
}
