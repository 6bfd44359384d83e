import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { BeginSecondFactor } from './use-cases/begin-second-factor.js';
import { ConfirmSecondFactor } from './use-cases/confirm-second-factor.js';
import { ReadSecondFactor } from './use-cases/read-second-factor.js';
import { RemoveSecondFactor } from './use-cases/remove-second-factor.js';

@Module({
  imports: [CredentialsModule],
  controllers: [SecondFactorController],
  providers: [ReadSecondFactor, BeginSecondFactor, ConfirmSecondFactor, RemoveSecondFactor],
})
export class SecondFactorModule {}
