import { Injectable } from '@nestjs/common';
import type { DomainId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../challenges/domain/viewer.js';
import { isVisible, whoLooks } from '../../challenges/persistence/visible-challenges.js';
import { Domain } from '../domain/domain.js';
import { DomainVersionConflict } from '../domain/domain.errors.js';

/** The strategic domains of the organisation. */
@Injectable()
export class DomainsRepository {
  constructor(private readonly transactions: Transactions) {}

  async now(): Promise<Date> {
    const [{ now }]: [{ now: Date }] = await this.transactions.manager.query('select database_now() as now');
    return now;
  }

  find(id: DomainId): Promise<Domain | null> {
    return this.transactions.manager.findOne(Domain, { where: { id } });
  }

  findForUpdate(id: DomainId): Promise<Domain | null> {
    return this.transactions.manager.findOne(Domain, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findVisible(viewer: Viewer, id: DomainId): Promise<Domain | null> {
    return this.visibleTo(viewer).andWhere('domain.id = :id', { id }).getOne();
  }

  /** Those the viewer may see in the order in which they were made, after a position in that order. */
  list(viewer: Viewer, limit: number, after?: readonly (string | number)[]): Promise<Domain[]> {
    const query = this.visibleTo(viewer).orderBy('domain.created_at').addOrderBy('domain.id').limit(limit);
    if (after)
      query.andWhere('(domain.created_at, domain.id) > (:createdAt::timestamptz, :id::uuid)', {
        createdAt: after[0],
        id: after[1],
      });
    return query.getMany();
  }

  private visibleTo(viewer: Viewer): SelectQueryBuilder<Domain> {
    const query = this.transactions.manager.createQueryBuilder(Domain, 'domain');
    if (viewer.managesAll || viewer.roles.includes('employee')) return query;
    const holdsOne = `exists (select from challenge where challenge.domain_id = domain.id and ${isVisible})`;
    return query.where(holdsOne, whoLooks(viewer));
  }

  /** @returns false when a domain with this id is there already */
  async insert(domain: Domain): Promise<boolean> {
    const result = await this.transactions.manager
      .createQueryBuilder()
      .insert()
      .into(Domain)
      .values(domain)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** @throws DomainVersionConflict when the row has reached that version already */
  async update(domain: Domain): Promise<void> {
    const { affected } = await this.transactions.manager
      .createQueryBuilder()
      .update(Domain)
      .set(domain)
      .where('id = :id and version < :version', { id: domain.id, version: domain.version })
      .execute();
    if (affected !== 1) throw new DomainVersionConflict();
  }
}
