import { TextField, UuidField } from '@zwerm/platform/http/fields';

export class EndedViewingBody {
  @UuidField()
  viewerId!: string;

  @UuidField()
  personId!: string;
}

export class NewViewingBody extends EndedViewingBody {
  @TextField({ min: 10, max: 500 })
  reason!: string;
}
