import { Module } from '@nestjs/common';
import { FirstVisitsController } from './http/first-visits.controller.js';
import { EndFirstVisit } from './use-cases/end-first-visit.js';
import { ReadFirstVisit } from './use-cases/read-first-visit.js';

@Module({ controllers: [FirstVisitsController], providers: [ReadFirstVisit, EndFirstVisit] })
export class FirstVisitsModule {}
