import type { Reporter, TestModule } from 'vitest/node'

/** Prints the one line that CI reads: how many unit and contract tests passed and failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    process.stdout.write(`unit: ${passed} passed, ${tests.length - passed} failed\n`)
  }
}
