import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import { useBias } from './use-bias.js';

interface Props {
  readonly challengeId: string;
  readonly roundNumber: number;
}

const mostRisks = 2;

/** The gravest risks in a sentence or two, and the way to the report; nothing for who may not read that. */
export function BiasLine({ challengeId, roundNumber }: Props) {
  const { t } = useTexts();
  const bias = useBias(challengeId, roundNumber).data;
  if (!bias) return null;
  const { risks } = bias;
  return (
    <p>
      {risks.length === 0
        ? t('bias.found', { count: 0 })
        : risks
            .slice(0, mostRisks)
            .map((risk) => t(`bias.risk.${risk}`))
            .join(' ')}{' '}
      <Link to="/challenges/$challengeId/bias" params={{ challengeId }} search={{ round: roundNumber }}>
        {t('bias.link')}
      </Link>
    </p>
  );
}
