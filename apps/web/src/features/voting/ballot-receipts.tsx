import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { Receipt, Round } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { Refusal } from '../../components/refusal.js';
import { keepFile } from '../../lib/keep-file.js';
import { useTexts } from '../../lib/texts.js';
import classes from './vote-screen.module.css';

/** The receipts of the ballot as it stands. A code leads to its choice once the bundle is out, so it is not to be shared. */
export function BallotReceipts({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const query = useQuery({
    queryKey: ['receipts', round.id],
    queryFn: async ({ signal }) => {
      const path = `/challenges/${round.challengeId}/receipts/mine`;
      const { items } = await call<{ items: Receipt[] }>('GET', path, {
        query: { round: round.number },
        signal,
      });
      return items;
    },
    // A choice changed after this gives another receipt.
    gcTime: 0,
    staleTime: 0,
  });
  return (
    <section className={classes.receipts} aria-labelledby="receipts-heading">
      <h3 id="receipts-heading">{t('receipts.title')}</h3>
      <p>{t('receipts.text')}</p>
      <QueryState query={query}>{(receipts) => <Receipts round={round} receipts={receipts} />}</QueryState>
    </section>
  );
}

interface ReceiptsProps {
  readonly round: Round;
  readonly receipts: readonly Receipt[];
}

function Receipts({ round, receipts }: ReceiptsProps) {
  const { t } = useTexts();
  const codes = receipts.map(({ leafHash }) => leafHash);
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(codes.join('\n')) });
  const keep = (): void => {
    const lines = receipts.map((receipt) => JSON.stringify(receipt)).join('\n');
    keepFile(new Blob([`${lines}\n`], { type: 'application/jsonl' }), `zwerm-${round.id}.jsonl`);
  };
  return (
    <>
      <details>
        <summary>{t('receipts.codes', { count: codes.length })}</summary>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </details>
      <div className={classes.row}>
        <Button variant="default" onClick={keep}>
          {t('receipts.download')}
        </Button>
        <Button variant="default" onClick={() => copy.mutate()}>
          {t(copy.isSuccess ? 'receipts.copied' : 'receipts.copy')}
        </Button>
      </div>
      <p>{t('receipts.private')}</p>
      {copy.isError ? <p role="alert">{t('receipts.copyFailed')}</p> : null}
      <LogCheck codes={codes} />
    </>
  );
}

/** Asks the log for each code whether it is in it. */
function LogCheck({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTexts();
  const check = useMutation({ mutationFn: () => countInLog(codes) });
  const found = check.data;
  return (
    <>
      <p>{t('receipts.how')}</p>
      <div>
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {t('receipts.check')}
        </Button>
      </div>
      <Refusal error={check.error} />
      {found === undefined ? null : (
        <Notice tone="accent" icon={found === codes.length ? 'check' : 'clock'} role="status">
          <p>
            {t(found === codes.length ? 'receipts.allThere' : 'receipts.notYet', {
              found,
              count: codes.length,
            })}
          </p>
        </Notice>
      )}
    </>
  );
}

async function countInLog(codes: readonly string[]): Promise<number> {
  let found = 0;
  for (const code of codes) {
    try {
      await call('GET', `/receipts/${code}/proof`);
      found += 1;
    } catch (error) {
      // It takes the log up to a minute to give a new entry its place.
      if (!(error instanceof Problem) || error.status !== 404) throw error;
    }
  }
  return found;
}
