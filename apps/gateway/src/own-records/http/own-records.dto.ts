import { ApiProperty } from '@nestjs/swagger';
import { BooleanField } from '@zwerm/platform/http/fields';

export class WordsAnswer {
  @ApiProperty()
  nl!: string;

  @ApiProperty()
  en!: string;
}

export class PartAnswer {
  @ApiProperty()
  service!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: WordsAnswer })
  what!: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  why!: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  seenBy!: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  kept!: WordsAnswer;

  @ApiProperty({ type: WordsAnswer })
  onErasure!: WordsAnswer;
}

export class PartsAnswer {
  @ApiProperty({ type: [PartAnswer] })
  items!: PartAnswer[];
}

export class OwnErasureBody {
  @BooleanField({ description: 'true: the person has read what goes and what stays' })
  isUnderstood!: boolean;
}

export class PlannedErasure {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'until then it can be cancelled' })
  dueAt!: string;
}

export class OwnErasureAnswer {
  @ApiProperty({ type: PlannedErasure, nullable: true })
  erasure!: PlannedErasure | null;
}
