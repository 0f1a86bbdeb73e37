import { expect, it } from 'vitest'
import { transactionsResponse } from './transactions-route.ts'

it('breaks off where the log lacks a transaction, instead of keeping its reader waiting', async () => {
  const latest = () => ({ seq: 0, transactionId: undefined, timestamp: '' })
  const log = { after: () => [], latest, seqOf: () => undefined }
  const response = transactionsResponse({ find: () => [7], log }, new URLSearchParams(), ['a'])
  await expect(response.text()).rejects.toThrow('transaction 7 is not in the log')
})
