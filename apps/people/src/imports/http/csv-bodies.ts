import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyInstance } from 'fastify';

/** About 10,000 rows of 800 bytes. */
const largestFileBytes = 8 * 1024 * 1024;

const importRoute = '/api/v1/people-imports';

/** Lets one route take a CSV file; all others stay with strict JSON of 64 KiB. */
@Injectable()
export class CsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(
      /^text\/csv(?:;\s*charset="?utf-8"?)?$/i,
      { parseAs: 'buffer', bodyLimit: largestFileBytes },
      (request, body, done) => {
        if (request.routeOptions.url === importRoute) done(null, body);
        else done(new DomainError('unsupported-media-type'));
      },
    );
  }
}
