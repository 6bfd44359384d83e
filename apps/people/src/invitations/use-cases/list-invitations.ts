import { Injectable } from '@nestjs/common';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Cursors, type Page } from '@zwerm/platform/http/cursors';
import type { InvitationState } from '../domain/invitation.js';
import { stateOfInvitation } from '../persistence/invitations.repository.js';

export interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  readonly kind: PersonKind;
  readonly state: InvitationState;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** Invitations, the newest first. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly cursors: Cursors,
  ) {}

  /** @throws DomainError invalid-cursor */
  async execute({
    state,
    cursor,
    limit,
  }: {
    state?: InvitationState;
    cursor?: string;
    limit: number;
  }): Promise<Page<ListedInvitation>> {
    const list = ['invitations', state];
    const [at, id] = cursor === undefined ? [] : this.cursors.read(cursor, list);
    const rows: (ListedInvitation & { position: string })[] = await this.transactions.manager.query(
      `select * from (
         select id, email, kind, ${stateOfInvitation} as state, invited_at as "invitedAt",
           expires_at as "expiresAt", invited_at::text as position
         from invitation) as listed
       where ($1::text is null or state = $1)
         and ($2::timestamptz is null or ("invitedAt", id) < ($2, $3::uuid))
       order by "invitedAt" desc, id desc limit $4`,
      [state ?? null, at ?? null, id ?? null, limit + 1],
    );
    const page = this.cursors.page(rows, limit, list, (row) => [row.position, row.id]);
    return { ...page, items: page.items.map(({ position: _, ...row }) => row) };
  }
}
