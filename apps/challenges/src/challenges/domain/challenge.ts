import { tidyAudience } from '@zwerm/domain/audience';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';
import { generalRules, rulesOf } from '@zwerm/domain/voting-rules';
import {
  checkFields,
  checkRules,
  frozenByVoting,
  type ChallengeChanges,
  type ChallengeFields,
} from './challenge-fields.js';
import { IllegalTransition, InvalidChallenge, ReasonRequired, RulesFrozen } from './challenge.errors.js';
import { isOver, onwardFrom, transitionsFrom, votingHasBegun } from './lifecycle.js';
import { checkedPlan, leavesByItselfAt, planAfterLeaving, revisedPlan, windowOf } from './phase-plan.js';

/** Something others must hear, with the version of the challenge that it brings about. */
export type ChallengeFact =
  | { readonly kind: 'published'; readonly version: number }
  | {
      readonly kind: 'phase-changed';
      readonly version: number;
      readonly from: Phase;
      readonly to: Phase;
      readonly changedAt: string;
      readonly isAutomatic: boolean;
      readonly reason: string | null;
    };

export interface MoveOptions {
  readonly reason?: string | undefined;
  readonly isAutomatic?: boolean;
  /** For records of challenges that were held elsewhere: announced although voting is over. */
  readonly isRecord?: boolean;
}

/** A question of leadership to an audience, with the phases it goes through. All moments are ISO 8601 UTC. */
export class Challenge implements ChallengeFields {
  id!: ChallengeId;
  domainId!: ChallengeFields['domainId'];
  title!: string;
  question!: string;
  context!: string;
  language!: ChallengeFields['language'];
  criteria!: ChallengeFields['criteria'];
  sponsorId!: ChallengeFields['sponsorId'];
  audience!: ChallengeFields['audience'];
  method!: ChallengeFields['method'];
  results!: ChallengeFields['results'];
  rules!: ChallengeFields['rules'];
  topCount!: number;
  promisedBy!: string | null;
  phases!: ChallengeFields['phases'];
  phase!: Phase;
  announcedAt!: string | null;
  /** When it moves on by itself; null when a person must. */
  dueAt!: string | null;
  createdAt!: string;
  version!: number;

  static draft(id: ChallengeId, fields: ChallengeFields, now: Date): Challenge {
    checkFields(fields);
    return Object.assign(new Challenge(), fields, {
      id,
      audience: tidyAudience(fields.audience),
      phases: checkedPlan(fields.phases),
      promisedBy: fields.promisedBy && new Date(fields.promisedBy).toISOString(),
      phase: 'draft' as const,
      announcedAt: null,
      dueAt: null,
      createdAt: now.toISOString(),
      version: 1,
    });
  }

  /** Where it may go now. */
  get transitions(): Phase[] {
    return transitionsFrom(this.phase, this.phases);
  }

  /**
   * Takes over what changed; naming a field with its present value is no change.
   * @returns the facts that others must hear; none while it is a draft
   * @throws RulesFrozen | InvalidChallenge
   */
  revise(changes: ChallengeChanges, now: Date): ChallengeFact[] {
    const next = this.withChanges(changes, now);
    const changed = ([...Object.keys(changes), 'rules'] as (keyof ChallengeFields)[]).filter(
      (name) => JSON.stringify(next[name]) !== JSON.stringify(this[name]),
    );
    if (changed.length === 0) return [];
    if (isOver(this.phase)) throw new RulesFrozen(`a challenge that is ${this.phase} no longer changes`);
    const frozen = changed.filter((name) => (frozenByVoting as readonly string[]).includes(name));
    if (frozen.length > 0 && votingHasBegun(this.phase))
      throw new RulesFrozen(`voting has begun: ${frozen.join(', ')} can no longer change here`);
    checkFields(next);
    Object.assign(this, next);
    this.dueAt = leavesByItselfAt(this.phases, this.phase);
    this.version++;
    return this.announcedAt === null ? [] : [{ kind: 'published', version: this.version }];
  }

  /**
   * Goes to another phase; a person who moves it on early makes now the real boundary of both phases.
   * @throws IllegalTransition | ReasonRequired | InvalidChallenge
   */
  moveTo(to: Phase, now: Date, options: MoveOptions = {}): ChallengeFact[] {
    const { isAutomatic = false, isRecord = false } = options;
    const from = this.phase;
    const reason = options.reason?.trim() ?? '';
    if (!this.transitions.includes(to)) throw new IllegalTransition(from, to);
    if (to === 'cancelled' && !reason) throw new ReasonRequired();
    const facts: ChallengeFact[] = [];
    const plan = planAfterLeaving(this.phases, from, to, now);
    if (to === 'announced') this.announce(now, isRecord);
    if (to === 'announced' || plan !== this.phases)
      facts.push({ kind: 'published', version: ++this.version });
    this.phases = plan;
    this.phase = to;
    this.dueAt = leavesByItselfAt(plan, to);
    facts.push({
      kind: 'phase-changed',
      version: ++this.version,
      from,
      to,
      changedAt: now.toISOString(),
      isAutomatic,
      reason: reason || null,
    });
    return facts;
  }

  /** Takes every step whose moment has come, one after the other: nobody who listens may miss a phase. */
  catchUp(now: Date): ChallengeFact[] {
    const facts: ChallengeFact[] = [];
    for (let to = this.dueTransition(now); to; to = this.dueTransition(now))
      facts.push(...this.moveTo(to, now, { isAutomatic: true }));
    return facts;
  }

  private dueTransition(now: Date): Phase | undefined {
    const isDue = this.dueAt !== null && Date.parse(this.dueAt) <= now.getTime();
    return isDue ? onwardFrom(this.phase, this.phases) : undefined;
  }

  private announce(now: Date, isRecord: boolean): void {
    const voting = windowOf(this.phases, 'voting');
    if (!isRecord && voting && Date.parse(voting.endsAt) <= now.getTime())
      throw new InvalidChallenge('/phases', 'voting would be over before the challenge is announced');
    this.announcedAt = now.toISOString();
  }

  private withChanges(changes: ChallengeChanges, now: Date): ChallengeFields {
    const { promisedBy = this.promisedBy, phases, audience, method = this.method } = changes;
    // Another method has other options; what holds of every round stays as it was.
    const rules = changes.rules ?? (method === this.method ? this.rules : generalRules(this.rules));
    checkRules(method, rules);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    return Object.assign({}, this, Object.fromEntries(given), {
      audience: audience ? tidyAudience(audience) : this.audience,
      rules: rulesOf(method, rules),
      promisedBy: promisedBy && new Date(promisedBy).toISOString(),
      phases: phases ? revisedPlan(this.phases, phases, this.phase, now) : this.phases,
    });
  }
}
