import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Prints the one line that CI reads: how many browser tests passed and failed. */
export default class ClosingLine implements Reporter {
  private readonly outcomes = new Map<string, boolean>()

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, result.status === test.expectedStatus)
  }

  onEnd(_result: FullResult): void {
    const passed = [...this.outcomes.values()].filter(Boolean).length
    process.stdout.write(`browser: ${passed} passed, ${this.outcomes.size - passed} failed\n`)
  }
}
