import { ApiProperty } from '@nestjs/swagger';
import { personKinds, type PersonKind } from '@zwerm/domain/role';
import { BooleanField, OneOfField, TextField, TextListField } from '@zwerm/platform/http/fields';
import { profileParts, type ProfilePart } from '../domain/completeness.js';
import { profileLimits, wordFields, type WordField } from '../domain/profile-words.js';
import { reminderAnswers, type ReminderAnswer } from '../use-cases/answer-profile-reminder.js';

const { wordLength } = profileLimits;

export class ProfileChangesBody {
  @TextField({ max: 120, optional: true })
  displayName?: string;

  @TextField({ min: 0, max: 120, optional: true })
  givenName?: string;

  @TextField({ min: 0, max: 120, optional: true })
  familyName?: string;

  @TextField({ min: 0, max: 120, optional: true, description: 'function in the organisation' })
  jobTitle?: string;

  @TextListField({ max: profileLimits.expertise, maxLength: wordLength, optional: true })
  expertise?: string[];

  @TextListField({ max: profileLimits.interests, maxLength: wordLength, optional: true })
  interests?: string[];

  @TextListField({
    max: profileLimits.languages,
    maxLength: 8,
    optional: true,
    description: 'BCP 47: nl, en, nl-BE',
  })
  spokenLanguages?: string[];

  @BooleanField({ optional: true, description: 'whether others see the e-mail address' })
  emailShown?: boolean;
}

export class ProfilePartAnswer {
  @ApiProperty({ enum: profileParts })
  part!: ProfilePart;

  @ApiProperty({ type: 'integer', description: 'percent points that this part adds' })
  adds!: number;

  @ApiProperty()
  isThere!: boolean;
}

export class CompletenessAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  percent!: number;

  @ApiProperty({ type: [ProfilePartAnswer] })
  parts!: ProfilePartAnswer[];
}

export class OwnProfileAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ enum: personKinds })
  kind!: PersonKind;

  @ApiProperty()
  displayName!: string;

  @ApiProperty()
  givenName!: string;

  @ApiProperty()
  familyName!: string;

  @ApiProperty()
  jobTitle!: string;

  @ApiProperty({ type: [String], description: 'names of units, from the top down to the own unit' })
  unitPath!: string[];

  @ApiProperty({ type: [String] })
  expertise!: string[];

  @ApiProperty({ type: [String] })
  interests!: string[];

  @ApiProperty({ type: [String] })
  spokenLanguages!: string[];

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty()
  emailShown!: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'key of the photo' })
  photo!: string | null;

  @ApiProperty({ description: 'name and function come from the directory of the organisation' })
  isKeptByDirectory!: boolean;

  @ApiProperty({ type: CompletenessAnswer })
  completeness!: CompletenessAnswer;

  @ApiProperty()
  isReminderDue!: boolean;
}

export class WordsQuery {
  @OneOfField(wordFields)
  field!: WordField;

  @TextField({ max: wordLength })
  q!: string;
}

export class WordsAnswer {
  @ApiProperty({ type: [String], description: 'the most used first' })
  items!: string[];
}

export class ReminderAnswerBody {
  @OneOfField(reminderAnswers)
  answer!: ReminderAnswer;
}
