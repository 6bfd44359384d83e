import { Module } from '@nestjs/common';
import { ColleaguesController } from './http/colleagues.controller.js';
import { FindColleagues } from './use-cases/find-colleagues.js';
import { ReadColleague } from './use-cases/read-colleague.js';

@Module({ controllers: [ColleaguesController], providers: [FindColleagues, ReadColleague] })
export class ColleaguesModule {}
