import { exchanges, type ApiKeyMessage } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { CallersService } from './callers.service';

/** Takes what results says of keys, so that a revoked one is refused at once. Where a message is lost the key is asked for again soon. */
@Controller()
export class KeyChangesController {
  constructor(private readonly callers: CallersService) {}

  @EventPattern<string>(exchanges.control.name)
  changed(@Payload() { keyId }: ApiKeyMessage): void {
    this.callers.forget(keyId);
  }
}
