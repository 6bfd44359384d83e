import { aspectPattern, choicePattern, type Aspect, type Choice } from '@zwerm/domain/voting-method';
import {
  DateTimeField,
  IntField,
  IntParameter,
  ObjectField,
  ObjectListField,
  PatternField,
  TextField,
  TextListField,
  UuidField,
} from '@zwerm/platform/http/fields';

const most = Number.MAX_SAFE_INTEGER;
const hash = { pattern: '^[0-9a-f]{64}$', max: 64 } as const;
const hashes = { max: 64, maxLength: 64, description: 'hashes in hexadecimal, from below' } as const;
const note = { max: 2_000, description: 'signed note (c2sp.org/signed-note)' } as const;
const largestIndex = 999_999_999;

export class PromiseDto {
  @TextField({
    ...note,
    description: 'signed: time, longest delay in ms, entries of the commit and their root',
  })
  note!: string;

  @IntField({ min: 0, max: most })
  index!: number;

  @TextListField(hashes)
  path!: readonly string[];
}

export class ReceiptDto {
  @UuidField()
  roundId!: string;

  @UuidField({ description: 'random: stands for this vote in the bundle' })
  ballotRef!: string;

  @UuidField()
  ideaId!: string;

  @PatternField({ pattern: aspectPattern, max: 36 })
  aspect!: Aspect;

  @PatternField({ pattern: choicePattern, max: 20, nullable: true })
  choice!: Choice | null;

  @IntField({ min: 1, max: most })
  revision!: number;

  @IntField({ min: 1, max: most, nullable: true, description: 'of the rules it was cast under' })
  rulesVersion!: number | null;

  @PatternField({ ...hash, description: 'keep it: without it nobody can tell what the commitment says' })
  nonce!: string;

  @PatternField({ ...hash, description: 'SHA-256 over the lines above and the nonce' })
  commitment!: string;

  @PatternField(hash)
  leafHash!: string;

  @ObjectField(() => PromiseDto)
  promise!: PromiseDto;
}

export class ReceiptsDto {
  @ObjectListField(() => ReceiptDto, { max: most })
  items!: ReceiptDto[];
}

export class LogKeyDto {
  @IntField({
    min: 0,
    max: most,
    description: 'it signs trees of more entries, until the next key takes over',
  })
  since!: number;

  @TextField({ max: 200, description: 'name, id and Ed25519 key' })
  verifierKey!: string;

  @TextField({
    ...note,
    nullable: true,
    description: 'note by the key before and itself; null for the first',
  })
  handover!: string | null;
}

export class LogRestoreDto {
  @IntField({ min: 0, max: most, description: 'entries that were left' })
  size!: number;

  @IntField({
    min: 1,
    max: most,
    description: 'entries that had been signed: what is beyond the size is lost',
  })
  signedSize!: number;

  @PatternField(hash)
  signedRoot!: string;

  @TextField({ max: 500 })
  reason!: string;

  @DateTimeField({ description: 'when it was accepted that the rest is lost' })
  acceptedAt!: string;
}

export class CheckpointDto {
  @IntField({ min: 1, max: most })
  size!: number;

  @PatternField(hash)
  root!: string;

  @TextField(note)
  note!: string;

  @TextField({ max: 200, description: 'name, id and Ed25519 key of whoever signs' })
  verifierKey!: string;

  @ObjectListField(() => LogKeyDto, { max: 1_000, description: 'all keys of the log, the oldest first' })
  keys!: readonly LogKeyDto[];

  @ObjectListField(() => LogRestoreDto, {
    max: 1_000,
    description: 'when the database was put back to an older state, and what was lost by it',
  })
  restores!: readonly LogRestoreDto[];
}

export class InclusionDto {
  @IntField({ min: 0, max: most })
  index!: number;

  @IntField({ min: 1, max: most })
  size!: number;

  @TextListField(hashes)
  path!: string[];

  @TextField(note)
  checkpoint!: string;
}

export class ConsistencyQuery {
  @IntParameter({ min: 1, max: largestIndex })
  from!: number;

  @IntParameter({ min: 1, max: largestIndex })
  to!: number;
}

export class ConsistencyDto {
  @TextListField({ ...hashes, max: 128 })
  path!: string[];
}

export class EntriesQuery {
  @IntParameter({ min: 0, max: largestIndex })
  from!: number;
}

export class EntryDto {
  @IntField({ min: 0, max: most })
  index!: number;

  @TextField({
    max: 100_000,
    description:
      'base64; `ballot/v1` and a commitment, `round/v1` and `bundle/v1` with JSON, `key/v1` with a note',
  })
  leaf!: string;
}

export class EntriesDto {
  @ObjectListField(() => EntryDto, { max: 1_000 })
  items!: EntryDto[];

  @IntField({ min: 0, max: most, nullable: true })
  next!: number | null;
}

export class CertificationDto {
  @DateTimeField()
  certifiedAt!: string;
}
