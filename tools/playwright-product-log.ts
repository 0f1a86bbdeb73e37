import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { FullConfig, FullResult, Reporter } from '@playwright/test/reporter'

const lastLines = 100

/**
 * Deletes the product's log when every test passed. Otherwise keeps it and prints its path; with
 * `tail` its end too, for a machine that is gone afterwards. e2e/global-setup.ts puts the path of
 * the log into the metadata.
 */
export default class ProductLog implements Reporter {
  private readonly tail: boolean
  private config: FullConfig | undefined

  constructor({ tail }: { tail: boolean }) {
    this.tail = tail
  }

  onBegin(config: FullConfig): void {
    this.config = config
  }

  onEnd({ status }: FullResult): void {
    const log: unknown = this.config?.metadata['productLog']
    if (typeof log !== 'string' || !existsSync(log)) return
    if (status === 'passed') {
      rmSync(log)
      return
    }
    process.stdout.write(`The product's log is kept: ${log}\n`)
    if (!this.tail) return
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    process.stdout.write(`Its last lines:\n${lines.slice(-lastLines).join('\n')}\n`)
  }
}
