import { ApiSchema } from '@nestjs/swagger';
import { secrecies, type Secrecy } from '@zwerm/domain/voting-method';
import { votingLimits } from '@zwerm/domain/voting-rules';
import { BooleanField, IntField, OneOfField, TextListField, UuidListField } from './fields.js';

const rule = { optional: true, nullable: true, min: 1 } as const;

/** What is left out gets the usual value of the method; an option the method does not know is refused. */
@ApiSchema({ name: 'VotingRules' })
export class VotingRulesBody {
  @OneOfField(secrecies, { optional: true, description: 'whose ballot is whose; named when left out' })
  secrecy?: Secrecy;

  @IntField({
    ...rule,
    max: votingLimits.most,
    description: 'most ideas one person may name; null: no limit',
  })
  most?: number | null;

  @IntField({ ...rule, max: votingLimits.most, description: 'fewest ideas a whole ballot names' })
  fewest?: number | null;

  @IntField({ ...rule, max: votingLimits.money, description: 'dots, credits or money one person may spend' })
  budget?: number | null;

  @IntField({ ...rule, max: votingLimits.top, description: 'most dots on one idea, or the highest score' })
  top?: number | null;

  @TextListField({
    optional: true,
    max: votingLimits.criteria,
    maxLength: votingLimits.criterion,
    description: 'what a score round asks about each idea; `c1` is the first',
  })
  criteria?: string[];

  @IntField({ ...rule, max: 100, description: 'per cent of the roll that must take part' })
  quorumPercent?: number | null;

  @IntField({ ...rule, max: 100, description: 'per cent of the participants an idea needs' })
  requiredPercent?: number | null;

  @IntField({
    ...rule,
    max: votingLimits.most,
    description:
      'most ideas one person is served in a day; null: no limit; when left out 40 where ideas are judged one by one by everybody, else no limit',
  })
  shownPerDay?: number | null;

  @BooleanField({
    optional: true,
    description:
      'whether people may vote on ideas they wrote, alone or with others; when left out they may, but not in a jury',
  })
  ownIdeas?: boolean;

  @UuidListField({
    optional: true,
    max: votingLimits.juryGroups,
    description: 'groups whose members judge as experts; everybody in the audience votes when left out',
  })
  juryGroupIds?: string[];

  @UuidListField({
    optional: true,
    max: votingLimits.juryPeople,
    description: 'people who judge as experts, beside the members of those groups',
  })
  juryPersonIds?: string[];

  @BooleanField({
    optional: true,
    description: 'whether people may vote on ideas from their own unit; when left out all may, but no jury',
  })
  ownUnit?: boolean;
}
