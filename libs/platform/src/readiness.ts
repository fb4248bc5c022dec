import { Injectable } from '@nestjs/common';

type Probe = () => Promise<void> | void;

/** What must work before this process may be given work: each dependency registers a probe that throws while it does not. */
@Injectable()
export class Readiness {
  private readonly probes = new Map<string, Probe>();

  add(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  entries(): readonly (readonly [string, Probe])[] {
    return [...this.probes];
  }
}
