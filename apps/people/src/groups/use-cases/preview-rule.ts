import { Injectable } from '@nestjs/common';
import { isEmptyRule, normalRule, type GroupRule } from '../domain/group-rule.js';
import { RuleDoesNotFit } from '../domain/group.errors.js';
import { RuleMembershipsRepository } from '../persistence/rule-memberships.repository.js';

/** How many people would be in a group with this rule, by the statement that would put them there. @throws RuleDoesNotFit */
@Injectable()
export class PreviewRule {
  constructor(private readonly members: RuleMembershipsRepository) {}

  async execute(rule: GroupRule): Promise<number> {
    if (isEmptyRule(rule)) throw new RuleDoesNotFit('a rule must name something');
    return this.members.count(normalRule(rule));
  }
}
