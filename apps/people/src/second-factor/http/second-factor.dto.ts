import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '@zwerm/platform/http/fields';

export class SecondFactorAnswer {
  @ApiProperty()
  isOn!: boolean;

  @ApiProperty({ type: 'integer', minimum: 0 })
  recoveryCodesLeft!: number;
}

export class NewSecondFactorAnswer {
  @ApiProperty({ description: 'Base32, to type into an app that cannot read pictures' })
  secret!: string;

  @ApiProperty({ description: 'otpauth://totp/…' })
  uri!: string;

  @ApiProperty({ description: 'the address as a QR code, SVG' })
  qrSvg!: string;
}

export class CodeBody {
  @TextField({ max: 40, description: 'six digits of the app, or a recovery code' })
  code!: string;
}

export class RecoveryCodesAnswer {
  @ApiProperty({ type: [String], description: 'shown this once' })
  recoveryCodes!: string[];
}
