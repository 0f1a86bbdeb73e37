import type { Reporter, TestModule } from 'vitest/node'

/**
 * Prints the one line that CI reads: how many unit and contract tests passed and failed. Before
 * it comes a line for each file that was left out because this process may not mount.
 */
export default class ClosingLine implements Reporter {
  private readonly leftOut: readonly string[]

  constructor({ leftOut }: { leftOut: readonly string[] }) {
    this.leftOut = leftOut
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const file of this.leftOut) {
      process.stdout.write(`left out: ${file} mounts a file system, which takes Linux and root\n`)
    }
    const states = modules
      .flatMap((module) => [...module.children.allTests()])
      .map((test) => test.result().state)
    const count = (state: string) => states.filter((each) => each === state).length
    // A test that never ran, because its file or the run broke, has failed.
    const failed = states.length - count('passed') - count('skipped')
    process.stdout.write(`unit: ${count('passed')} passed, ${failed} failed\n`)
  }
}
