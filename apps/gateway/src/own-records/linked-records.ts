import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { PersonId } from '@zwerm/domain/id';
import { gatewayItself } from '@zwerm/platform/auth/internal-token';
import { describedPart, type DescribedPart } from '@zwerm/platform/personal-records/described-part';
import { OwnRecords, type OwnRows } from '@zwerm/platform/personal-records/own-records';
import { InternalTokens } from '../callers/internal-tokens.js';
import { ServiceLinks } from '../links/service-links.js';
import { serviceNames, type ServiceName } from '../routes/service-routes.js';
import type { PartOfService, RecordsSource } from './records-source.js';

/** What every service keeps of a person, asked over its link; the gateway's own part is at hand. */
@Injectable()
export class LinkedRecords implements RecordsSource {
  constructor(
    private readonly links: ServiceLinks,
    private readonly tokens: InternalTokens,
    private readonly own: OwnRecords,
  ) {}

  /** @throws DomainError service-unavailable when any of them does not answer: half an account would mislead */
  async parts(): Promise<PartOfService[]> {
    const others = await Promise.all(
      serviceNames.map(async (service) => {
        const { parts } = await this.ask<{ parts: DescribedPart[] }>(service, '');
        return parts.map((part) => ({ ...part, service }));
      }),
    );
    return [
      ...others.flat(),
      ...this.own.parts.map((part) => ({ ...describedPart(part), service: 'gateway' })),
    ];
  }

  read({ service, name }: PartOfService, personId: PersonId, offset: number): Promise<OwnRows> {
    if (service === 'gateway') return this.own.read(personId, name, offset);
    return this.ask(service as ServiceName, `/${personId}/${name}?offset=${offset}`);
  }

  private async ask<Body>(service: ServiceName, path: string): Promise<Body> {
    const token = await this.tokens.sign(gatewayItself, service);
    const question = { method: 'GET', path: `/api/v1/internal/own-records${path}`, token } as const;
    const { status, body } = await this.links.to(service).ask(question);
    if (status !== 200) throw new DomainError('service-unavailable');
    return body as Body;
  }
}
