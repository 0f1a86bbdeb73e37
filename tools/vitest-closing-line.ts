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
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    process.stdout.write(`unit: ${passed} passed, ${tests.length - passed} failed\n`)
  }
}
