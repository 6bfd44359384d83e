import { Module } from '@nestjs/common';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { PhotosController } from './http/photos.controller.js';
import { PhotoStudio } from './photo-studio.js';
import { ReadPhoto } from './use-cases/read-photo.js';
import { RemoveOwnPhoto } from './use-cases/remove-own-photo.js';
import { SetOwnPhoto } from './use-cases/set-own-photo.js';

@Module({
  imports: [ProfilesModule],
  controllers: [PhotosController],
  providers: [PhotoStudio, SetOwnPhoto, RemoveOwnPhoto, ReadPhoto],
})
export class PhotosModule {}
