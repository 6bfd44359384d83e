import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IntField, ObjectField, TextField, UuidField } from '@zwerm/platform/http/fields';
import { domainLimits, type Domain } from '../domain/domain.js';

class DomainName {
  @TextField(domainLimits.name)
  nl!: string;

  @TextField(domainLimits.name)
  en!: string;
}

class DomainGoal {
  @TextField(domainLimits.goal)
  nl!: string;

  @TextField(domainLimits.goal)
  en!: string;
}

export class NewDomainBody {
  @ObjectField(() => DomainName)
  name!: DomainName;

  @ObjectField(() => DomainGoal, { description: 'what the organisation wants to reach here' })
  goal!: DomainGoal;

  @UuidField({ optional: true, description: 'the leader who owns it; the caller when left out' })
  ownerId?: string;
}

export class DomainChangesBody {
  @ObjectField(() => DomainName, { optional: true })
  name?: DomainName;

  @ObjectField(() => DomainGoal, { optional: true })
  goal?: DomainGoal;

  @UuidField({ optional: true })
  ownerId?: string;
}

@ApiSchema({ name: 'Domain' })
export class DomainBody {
  @UuidField()
  id!: string;

  @ObjectField(() => DomainName)
  name!: DomainName;

  @ObjectField(() => DomainGoal)
  goal!: DomainGoal;

  @UuidField()
  ownerId!: string;

  @IntField({ min: 1, max: 2 ** 31 - 1 })
  version!: number;
}

@ApiSchema({ name: 'DomainPage' })
export class DomainPageBody {
  @ApiProperty({ type: [DomainBody] })
  items!: DomainBody[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export const domainBody = ({ id, name, goal, ownerId, version }: Domain): DomainBody => ({
  id,
  name: { nl: name.nl, en: name.en },
  goal: { nl: goal.nl, en: goal.en },
  ownerId,
  version,
});
