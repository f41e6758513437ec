/**
 * Decides what happens next among all that could: steps of the extension's code, which waits at a gate at each of its
 * awaits, and whatever browsers do meanwhile. A process that is stopped never passes its next gate.
 */
import type { Random } from './random';

/** The background of one browser as long as it lives. */
export interface Process {
  isDead: boolean;
}

interface Waiting {
  process: Process | undefined;
  go: () => void;
}

export class Scheduler {
  #waiting: Waiting[] = [];

  constructor(private readonly random: Random) {}

  /** Resolves when it is this one's turn; never, where its process is stopped before. */
  gate(process: Process): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ process, go: resolve });
    });
  }

  /** Has something done at some time; by a process: unless it is stopped before. */
  later(work: () => void, process?: Process): void {
    this.#waiting.push({ process, go: work });
  }

  stop(process: Process): void {
    process.isDead = true;
    this.#waiting = this.#waiting.filter((one) => one.process !== process);
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  /** Lets one of them go on to its next gate. */
  async step(): Promise<void> {
    const at = Math.floor(this.random() * this.#waiting.length);
    const [one] = this.#waiting.splice(at, 1);
    if (!one) return;
    one.go();
    // All promises that hang on it are settled before the next is chosen.
    await new Promise((resolve) => setImmediate(resolve));
  }

  async steps(most: number): Promise<void> {
    for (let done = 0; done < most && !this.isIdle; done++) await this.step();
  }

  /** @throws where it never comes to rest. */
  async settle(most = 20_000): Promise<void> {
    await this.steps(most);
    if (!this.isIdle) throw new Error(`not at rest after ${most} steps`);
  }
}
