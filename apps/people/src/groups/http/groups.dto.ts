import { ApiProperty } from '@nestjs/swagger';
import { TextField, TextListField } from '@zwerm/platform/http/fields';

export class NewGroupBody {
  @TextField({ max: 120 })
  name!: string;
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

export class GroupAnswer extends GroupCreatedAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'integer' })
  memberCount!: number;
}

export class GroupPage {
  @ApiProperty({ type: [GroupAnswer] })
  items!: GroupAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
