import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { GatewaySurroundings } from '../gateway-surroundings.js';
import { serviceNames, type ServiceName } from '../routes/service-routes.js';
import type { ServiceLink } from './service-link.js';

/** All services by name. */
@Injectable()
export class ServiceLinks {
  private readonly byService: ReadonlyMap<ServiceName, ServiceLink>;

  constructor(surroundings: GatewaySurroundings) {
    this.byService = new Map(surroundings.links.map((link) => [link.service, link]));
  }

  /** @throws DomainError service-unavailable when this gateway has no way there */
  to(service: ServiceName): ServiceLink {
    const link = this.byService.get(service);
    if (!link) throw new DomainError('service-unavailable');
    return link;
  }

  get all(): ServiceLink[] {
    return [...this.byService.values()];
  }

  /** The services that do not say they are ready; those without a link count too. */
  async unready(): Promise<ServiceName[]> {
    const answers = await Promise.all(
      serviceNames.map(async (service) => {
        try {
          return (await this.to(service).ask({ method: 'GET', path: '/readyz' })).status === 200;
        } catch {
          return false;
        }
      }),
    );
    return serviceNames.filter((_, index) => !answers[index]);
  }
}
