import { Injectable } from '@nestjs/common';
import type { RoundId } from '@zwerm/domain/id';
import { enoughViewers } from '../../exposure/domain/serving.js';
import { crowdOf } from '../../rounds/persistence/round-strata.js';
import type { Round } from '../../rounds/domain/round.js';
import { silent, told, type BiasReport, type LateIdeas, type ReportPart } from '../domain/bias-report.js';
import { hiddenIn, type Hidden } from '../domain/hidden-parts.js';
import { participationOf, type PartTurnout } from '../domain/participation.js';
import { earlyMedian, shownIdeas, type SeenCount } from '../domain/shown-ideas.js';
import { BiasRepository } from './bias.repository.js';
import { VoteParts } from './vote-parts.js';

const keptForMs = 10_000;
const mostKept = 200;
/** An idea that came within an hour of the opening missed nothing worth speaking of. */
const lateAfterMs = 3_600_000;

interface Kept {
  readonly madeAtMs: number;
  readonly report: Promise<BiasReport>;
}

/** Reports of bias, each made from the record at most once in ten seconds: making one walks all votes of a round. */
@Injectable()
export class BiasReports {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly record: BiasRepository,
    private readonly votes: VoteParts,
  ) {}

  of(round: Round): Promise<BiasReport> {
    const key = `${round.id}/${round.state}`;
    const known = this.kept.get(key);
    if (known && performance.now() - known.madeAtMs < keptForMs) return known.report;
    if (this.kept.size >= mostKept) this.kept.clear();
    const report = this.make(round);
    this.kept.set(key, { madeAtMs: performance.now(), report });
    report.catch(() => this.kept.delete(key));
    return report;
  }

  private async make(round: Round): Promise<BiasReport> {
    const crowd = crowdOf(round.rules);
    const hidden = hiddenIn(round);
    const turnouts = hidden.everything ? [] : await this.record.turnouts(round.id);
    return {
      crowd,
      ...(await this.shown(round, hidden)),
      participation: participationIn(turnouts, hidden, crowd),
      ...(await this.votes.of(round, turnouts)),
    };
  }

  private async shown(round: Round, hidden: Hidden): Promise<Pick<BiasReport, 'exposure' | 'late'>> {
    if (hidden.everything) return { exposure: silent('until-close'), late: silent('until-close') };
    const lateFrom = new Date((round.openedAt ?? round.opensAt).getTime() + lateAfterMs);
    const seen = await this.record.seen(round.id, lateFrom);
    const exposure = shownIdeas(seen, enoughViewers);
    return {
      exposure: exposure ? told(exposure) : silent('too-few'),
      late: await this.late(round.id, lateFrom, seen),
    };
  }

  private async late(
    roundId: RoundId,
    lateFrom: Date,
    seen: readonly SeenCount[],
  ): Promise<ReportPart<LateIdeas>> {
    const early = earlyMedian(seen) ?? 0;
    const ideas = seen.reduce((sum, count) => sum + (count.isLate ? count.ideas : 0), 0);
    if (early < enoughViewers) return silent('too-few');
    const rows = ideas === 0 ? [] : await this.record.late(roundId, lateFrom);
    const items = rows.map(({ seenBy, ...idea }) => ({
      ...idea,
      seenBy: seenBy < enoughViewers ? null : seenBy,
      missed: Math.max(0, early - Math.max(seenBy, enoughViewers - 1)),
    }));
    return told({ ideas, earlyMedian: early, items });
  }
}

function participationIn(
  turnouts: readonly PartTurnout[],
  hidden: Hidden,
  crowd: number,
): BiasReport['participation'] {
  if (hidden.everything) return silent('until-close');
  if (turnouts.length < 2) return silent('not-divided');
  const participants = turnouts.reduce((sum, turnout) => sum + turnout.participants, 0);
  return participants < crowd ? silent('too-few') : told(participationOf(turnouts, crowd));
}
