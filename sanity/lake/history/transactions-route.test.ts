import { expect, it } from 'vitest'
import { transactionsResponse } from './transactions-route.ts'

it('ends the response where the log lacks a transaction', async () => {
  const latest = () => ({ seq: 0, transactionId: undefined, timestamp: '' })
  const log = { after: () => [], latest, seqOf: () => undefined }
  const response = transactionsResponse({ find: () => [7], log }, new URLSearchParams(), ['a'])
  await expect(response.text()).rejects.toThrow('transaction 7 is not in the log')
})
