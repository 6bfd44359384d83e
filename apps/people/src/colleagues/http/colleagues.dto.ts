import { ApiProperty } from '@nestjs/swagger';
import { personKinds, type PersonKind } from '@zwerm/domain/role';
import { TextField, UuidField } from '@zwerm/platform/http/fields';
import { PageQuery } from '@zwerm/platform/http/page-query';
import { searchLimits } from '../domain/search-text.js';

export class ColleaguesQuery extends PageQuery {
  @TextField({
    min: 0,
    max: searchLimits.text,
    optional: true,
    description: 'name, function, unit, expertise, interests',
  })
  q?: string;

  @UuidField({ optional: true, description: 'in this unit or below it' })
  unitId?: string;

  @UuidField({ optional: true, description: 'member of this group' })
  groupId?: string;

  @TextField({ max: 60, optional: true })
  expertise?: string;
}

export class ColleagueListItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty()
  jobTitle!: string;

  @ApiProperty({ type: String, nullable: true })
  unitName!: string | null;

  @ApiProperty({ type: [String] })
  expertise!: string[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'key of the photo' })
  photo!: string | null;
}

export class ColleaguePage {
  @ApiProperty({ type: [ColleagueListItem] })
  items!: ColleagueListItem[];

  @ApiProperty({
    description: 'nobody was found literally: these resemble what was asked, the most alike first',
  })
  isResembling!: boolean;

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ColleagueGroup {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class ColleagueAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  displayName!: string;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty()
  jobTitle!: string;

  @ApiProperty({ type: [String], description: 'names of units, from the top down' })
  unitPath!: string[];

  @ApiProperty({ type: [String] })
  expertise!: string[];

  @ApiProperty({ type: [String] })
  interests!: string[];

  @ApiProperty({ type: [String] })
  spokenLanguages!: string[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'key of the photo' })
  photo!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'only when the person shows it' })
  email!: string | null;

  @ApiProperty({ type: [ColleagueGroup] })
  groups!: ColleagueGroup[];
}
