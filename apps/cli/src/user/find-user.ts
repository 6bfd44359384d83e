import { ListAccounts } from '@zwerm/people/accounts/use-cases/list-accounts';
import { withRecord } from '../record/open-record.js';

export interface FoundUser {
  readonly id: string;
  readonly displayName: string;
  readonly email: string | null;
}

const mostFound = 50;

/** At most 50 people whose name or address holds the text. */
export const findUser = (text: string): Promise<FoundUser[]> =>
  withRecord(async (record) => {
    const { items } = await record.use('people', ListAccounts).execute({ q: text }, { limit: mostFound });
    return items.map(({ id, displayName, email }) => ({ id, displayName, email }));
  });
