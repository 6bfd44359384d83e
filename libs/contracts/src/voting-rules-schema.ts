import { Type } from '@sinclair/typebox';
import { secrecies } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import { closed, oneOf, orNull, uuid } from './field-schemas.js';

const count = (description: string) => orNull(Type.Integer({ minimum: 1, description }));

/** The options of a round; events of before there were any leave it out, which means the usual ones. */
export const votingRules = Type.Unsafe<VotingRules>(
  Type.Object(
    {
      secrecy: oneOf(secrecies),
      most: count('most ideas one person may name'),
      fewest: count('fewest ideas a whole ballot names'),
      budget: count('dots, credits or money one person may spend'),
      top: count('most dots on one idea, or the highest score'),
      criteria: Type.Array(Type.String(), { description: 'what a score round asks; `c1` is the first' }),
      quorumPercent: count('per cent of the roll that must take part'),
      requiredPercent: count('per cent of the participants an idea needs'),
      // Rounds of before there was such a limit have none.
      shownPerDay: Type.Optional(count('most ideas one person is shown in a day')),
      juryGroupIds: Type.Optional(
        Type.Array(uuid('members of this group judge, as experts'), {
          description: 'empty: everybody votes',
        }),
      ),
      juryPersonIds: Type.Optional(
        Type.Array(uuid('this person judges, as an expert'), { description: 'beside the groups' }),
      ),
      ownUnit: Type.Optional(
        Type.Boolean({ description: 'whether people may vote on ideas from their own unit' }),
      ),
      ownIdeas: Type.Boolean({
        description: 'whether people may vote on ideas that they wrote, alone or with others',
      }),
    },
    closed,
  ),
);
