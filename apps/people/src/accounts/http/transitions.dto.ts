import { DateField, OneOfField } from '@zwerm/platform/http/fields';

export class PersonTransitionBody {
  @OneOfField(['active', 'deactivated'])
  to!: 'active' | 'deactivated';

  @DateField({
    optional: true,
    description:
      'deactivated: access ends after this day, at once when left out; active: the new last day, which partners and customers need when theirs has passed',
  })
  lastDay?: string;
}
