// Keeps in a file which files of tests are under way, so that a level that hangs can say where. A reporter of vitest, added by test.mjs.
import { writeFileSync } from 'node:fs';
import process from 'node:process';

export default class RunningReporter {
  #running = new Set();

  onTestModuleQueued(module) {
    this.#running.add(module.relativeModuleId);
    this.#keep();
  }

  onTestModuleEnd(module) {
    this.#running.delete(module.relativeModuleId);
    this.#keep();
  }

  #keep() {
    writeFileSync(process.env.BATON_RUNNING, JSON.stringify([...this.#running]));
  }
}
