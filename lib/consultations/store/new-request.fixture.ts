import { randomUUID } from 'node:crypto'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { ConsultationStore, NewRequest } from './store.ts'

/** Opens an empty store for one test, on the clock that is given. */
export type OpenStore = (clock?: { now: () => number }) => Promise<ConsultationStore>

/** Claims every notice that is due. */
export const claim = { topics: ['file'], limit: 1000, leaseMs: 60_000 }

/** The text that the request consents to. */
export const consentText = 'Даю согласие на обработку данных.'

/** A request as the service stores it. */
export function newRequest(change: Partial<NewRequest> = {}): NewRequest {
  return {
    id: randomUUID(),
    key: randomUUID(),
    bodyHash: randomUUID(),
    createdAt: new Date('2026-11-22T12:00:00Z'),
    consultation: {
      channel: 'telegram',
      contact: '@ivanov',
      name: 'Иван',
      timeZone: 'Asia/Dubai',
      message: 'Нужен ремонт',
      nda: false,
      letters: false,
    },
    quarantined: false,
    nonce: undefined,
    consent: {
      version: '3',
      text: consentText,
      clientAddress: '203.0.113.1',
      userAgent: 'test',
      formUrl: '/consultation/',
    },
    letterConsent: undefined,
    ...change,
  }
}

/** One message to the office. */
export function toMessages({ id }: NewRequest): (stored: { number: number }) => OutboxMessage[] {
  return ({ number }) => [
    {
      id: `${id}:file`,
      channel: 'file',
      message: {
        reference: String(number),
        to: { kind: 'office' },
        subject: '',
        text: '',
        date: '2026-11-22T12:00:00Z',
      },
    },
  ]
}

/** Stores a request with one notice; returns its number. */
export async function addTo(
  store: ConsultationStore,
  consultation: Partial<NewRequest['consultation']> = {},
  change: Partial<NewRequest> = {},
): Promise<number> {
  const plain = newRequest(change)
  const request = { ...plain, consultation: { ...plain.consultation, ...consultation } }
  const result = await store.add(request, toMessages(request))
  if (!('number' in result)) throw new Error('the key belongs to another request')
  return result.number
}
