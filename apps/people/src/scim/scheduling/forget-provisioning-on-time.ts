import { Injectable } from '@nestjs/common';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { RepeatedWork } from '@zwerm/platform/scheduling/repeated-work';
import { ForgetProvisioning } from '../use-cases/forget-provisioning.js';

/** The provisioning log forgets by itself, also when the identity provider has fallen silent. */
@Injectable()
export class ForgetProvisioningOnTime extends RepeatedWork {
  protected readonly everyMs = 3_600_000;

  constructor(
    private readonly forget: ForgetProvisioning,
    logger: StructuredLogger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    while ((await this.forget.execute()) > 0);
  }
}
