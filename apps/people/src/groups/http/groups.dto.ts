import { ApiProperty } from '@nestjs/swagger';
import { languages, type Language } from '@zwerm/domain/language';
import { personKinds, type PersonKind } from '@zwerm/domain/role';
import {
  ObjectField,
  OneOfField,
  OneOfListField,
  TextField,
  TextListField,
  UuidField,
} from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { groupKinds, groupVisibilities, type GroupKind, type GroupVisibility } from '../domain/group-kind.js';
import { mostRuleValues } from '../domain/group-rule.js';

const values = { min: 1, max: mostRuleValues, maxLength: 100, optional: true } as const;

export class GroupRuleBody {
  @TextListField({ ...values, maxLength: 36, description: 'ids of units: placed in one of them or below it' })
  unitIds?: string[];

  @OneOfListField(personKinds, { min: 1, max: personKinds.length, optional: true })
  kinds?: PersonKind[];

  @TextField({ max: 120, optional: true, description: 'part of the function, whatever the case' })
  jobTitleContains?: string;

  @OneOfListField(languages, { min: 1, max: languages.length, optional: true, description: 'of the screens' })
  languages?: Language[];

  @TextListField(values)
  spokenLanguages?: string[];

  @TextListField(values)
  expertise?: string[];

  @TextListField(values)
  interests?: string[];
}

const rule = {
  optional: true,
  description: 'everything named must hold; of several values of one thing any will do',
} as const;

export class NewGroupBody {
  @TextField({ max: 120 })
  name!: string;

  @TextField({ min: 0, max: 2_000, optional: true })
  purpose?: string;

  @OneOfField(groupVisibilities, {
    optional: true,
    description: 'who may know of it: everyone when left out',
  })
  visibility?: GroupVisibility;

  @UuidField({ optional: true, nullable: true })
  ownerId?: string | null;

  @ObjectField(() => GroupRuleBody, rule)
  rule?: GroupRuleBody;
}

export class GroupChangesBody {
  @TextField({ max: 120, optional: true })
  name?: string;

  @TextField({ min: 0, max: 2_000, optional: true })
  purpose?: string;

  @OneOfField(groupVisibilities, { optional: true })
  visibility?: GroupVisibility;

  @UuidField({ optional: true, nullable: true })
  ownerId?: string | null;

  @ObjectField(() => GroupRuleBody, rule)
  rule?: GroupRuleBody;
}

export class GroupQueryParameters extends PageQuery {
  @OneOfField(groupKinds, { optional: true })
  kind?: GroupKind;

  @TextField({ max: 120, optional: true, description: 'part of the name' })
  q?: string;
}

export class NewMembersBody {
  @TextListField({ min: 1, max: 1_000, maxLength: 36, description: 'ids of people' })
  personIds!: string[];
}

export class NewMembersAnswer {
  @ApiProperty({ type: 'integer', description: 'how many became members by this request' })
  added!: number;
}

export class GroupCreatedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;
}

class GroupBasics extends GroupCreatedAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: groupKinds })
  kind!: GroupKind;

  @ApiProperty()
  purpose!: string;

  @ApiProperty({ enum: groupVisibilities })
  visibility!: GroupVisibility;
}

export class GroupAnswer extends GroupBasics {
  @ApiProperty({ type: String, nullable: true, description: 'of a unit, the name of the one it lies in' })
  parentName!: string | null;

  @ApiProperty({ type: 'integer', description: 'active people' })
  memberCount!: number;

  @ApiProperty({ description: 'whether the reader is in it' })
  isMember!: boolean;
}

export class GroupDetailsAnswer extends GroupBasics {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  ownerId!: string | null;

  @ApiProperty({ type: GroupRuleBody, nullable: true, description: 'for those who keep groups' })
  rule!: GroupRuleBody | null;
}

export class GroupPage {
  @ApiProperty({ type: [GroupAnswer] })
  items!: GroupAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class GroupMemberAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty()
  jobTitle!: string;
}

export class GroupMemberPage {
  @ApiProperty({ type: [GroupMemberAnswer] })
  items!: GroupMemberAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class RulePreviewBody {
  @ObjectField(() => GroupRuleBody)
  rule!: GroupRuleBody;
}

export class RulePreviewAnswer {
  @ApiProperty({ type: 'integer', description: 'active people the rule holds for' })
  count!: number;
}
