import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { ProvisioningEntry } from '../domain/provisioning-entry.js';

/** Writes down what became of a SCIM request. */
@Injectable()
export class KeepProvisioningEntry {
  constructor(private readonly transactions: Transactions) {}

  async execute(entry: ProvisioningEntry): Promise<void> {
    await this.transactions.manager.query(
      `insert into provisioning_log (operation, resource, target_id, target_name, outcome, status, cause, body)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        entry.operation,
        entry.resource,
        entry.targetId,
        entry.targetName,
        entry.outcome,
        entry.status,
        entry.cause,
        entry.body,
      ],
    );
  }
}
