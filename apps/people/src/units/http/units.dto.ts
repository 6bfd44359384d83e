import { ApiProperty } from '@nestjs/swagger';
import { TextField, TextListField, UuidField } from '@zwerm/platform/http/fields';

export class NewUnitBody {
  @TextField({ max: 120 })
  name!: string;

  @UuidField({ optional: true, nullable: true, description: 'the unit it lies in; null at the top' })
  parentId?: string | null;
}

export class UnitChangesBody {
  @TextField({ max: 120, optional: true })
  name?: string;

  @UuidField({ optional: true, nullable: true, description: 'moves it below that unit; null to the top' })
  parentId?: string | null;
}

export class UnitCreatedAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;
}

export class UnitAnswer extends UnitCreatedAnswer {
  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  parentId!: string | null;

  @ApiProperty({ type: 'integer', description: '1 at the top' })
  depth!: number;

  @ApiProperty({ type: 'integer', description: 'active people placed in the unit itself' })
  placed!: number;

  @ApiProperty({ type: 'integer', description: 'active people in it or below it' })
  memberCount!: number;
}

export class UnitsAnswer {
  @ApiProperty({ type: [UnitAnswer] })
  items!: UnitAnswer[];
}

export class PlacedPeopleBody {
  @TextListField({ min: 1, max: 1_000, maxLength: 36, description: 'ids of people' })
  personIds!: string[];
}

export class PlacedPeopleAnswer {
  @ApiProperty({ type: 'integer', description: 'how many changed unit by this request' })
  placed!: number;
}

export class PlaceBody {
  @UuidField({ nullable: true, description: 'null: in no unit' })
  unitId!: string | null;
}
