import { exchanges } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { Decisions } from './decisions';
import { WalkForwardLoop } from './walk-forward-loop';

/** What happens to runs is only a reason to look: what is to be decided is read from the rows. */
@Controller()
export class EventsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly walkForwards: WalkForwardLoop,
  ) {}

  @EventPattern<string>(exchanges.events.name)
  onRunEvent(): void {
    this.decisions.wake();
    this.walkForwards.wake();
  }
}
