import { Module } from '@nestjs/common';
import { DeskController } from './http/desk.controller.js';
import { ReadDesk } from './use-cases/read-desk.js';
import { ReportCompleteness } from './use-cases/report-completeness.js';

@Module({ controllers: [DeskController], providers: [ReadDesk, ReportCompleteness] })
export class DeskModule {}
