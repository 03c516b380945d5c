// One case of a sketched process, driven in prose. Used by the tests of the workflow patterns beside this file.
import type { Diagram, Variables } from '@baton/core';
import { CaseDriver } from '@baton/core/testing';

export class PatternCase extends CaseDriver {
  /** A case that has begun. */
  static of(diagram: Diagram, variables: Variables = {}): PatternCase {
    const test = new PatternCase(diagram);
    const refused = test.start(variables);
    if (refused) throw new Error(`the start was refused: ${refused.code}`);
    return test;
  }

  get ended(): boolean {
    return this.state?.status === 'completed';
  }

  /** Name of the end that was reached last. */
  get outcome(): string | null {
    return this.state?.end == null ? null : this.nameOf(this.state.end);
  }

  /** Where it is, in alphabetical order. */
  get at(): string[] {
    return this.places().sort();
  }

  /** How often a step was entered. */
  times(step: string): number {
    return [...this.events('node.entered'), ...this.events('node.passed')].filter(
      ({ node }) => this.nameOf(node) === step,
    ).length;
  }

  done(...steps: string[]): this {
    for (const step of steps) {
      const refused = this.complete(step);
      if (refused) throw new Error(`${step} was refused: ${refused.code}`);
    }
    return this;
  }

  message(message: string, variables: Variables = {}): string | null {
    return this.send({ type: 'receive', message, key: 'T-1', variables }, { system: 'message' })?.code ?? null;
  }

  signal(signal: string): string | null {
    return this.send({ type: 'signal', signal, variables: {} }, { system: 'message' })?.code ?? null;
  }

  /** Begins a step of the ad-hoc sub-process. */
  begin(host: string, node: string): string | null {
    const token = this.state?.tokens.find((one) => this.nameOf(one.node) === host)?.id ?? 0;
    return this.send({ type: 'startActivity', token, node })?.code ?? null;
  }
}
