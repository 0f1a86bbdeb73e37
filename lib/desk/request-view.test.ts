import { expect, it } from 'vitest'
import type { RequestDetails } from '#lib/consultations/store/store.ts'
import { toRequestView } from './request-view.ts'

const request: RequestDetails = {
  number: 7,
  id: 'id',
  createdAt: '2026-11-28T12:00:00.000Z',
  restoredAt: null,
  status: 'active',
  quarantined: false,
  name: 'Ольга',
  channel: 'whatsapp',
  contact: '+79211234567',
  timeZone: 'Asia/Dubai',
  message: 'Присмотреть за квартирой',
  takenBy: 'anna',
  consent: { version: '3', hash: 'h', at: '2026-11-28T12:00:00.000Z' },
  deliveries: [{ channel: 'email', state: 'pending', attempts: 2 }],
  hours: 'после шести',
  topic: null,
  nda: true,
  letters: false,
  urgent: false,
  takenAt: null,
  closedAt: null,
  entryPage: '/blog/',
  referrerHost: null,
  utm: '{"source":"yandex","medium":"cpc"}',
  context: '/services/remont/',
  contactHash: 'hash',
  notes: [{ author: 'anna', at: '2026-11-28T12:10:00.000Z', text: 'Перезвонить' }],
  events: [
    { actor: 'anna', at: '2026-11-28T12:05:00.000Z', kind: 'read', detail: null },
    { actor: 'anna', at: '2026-11-28T12:06:00.000Z', kind: 'status', detail: 'active' },
    { actor: 'anna', at: '2026-11-28T12:07:00.000Z', kind: 'new-kind', detail: null },
  ],
}
const context = {
  account: { name: 'anna', role: 'owner' as const },
  same: [request, { ...request, number: 3 }],
  hours: undefined,
  erasure: undefined,
  now: Date.parse('2026-11-28T12:30:00Z'),
}

it('shows everything that is known, in the words of the desk', () => {
  const view = toRequestView(request, context)
  expect(view.facts).toEqual([
    { label: 'Как ответить', text: 'WhatsApp' },
    { label: 'Контакт', text: '+7\u00a0921\u00a0123-45-67' },
    { label: 'Имя', text: 'Ольга' },
    { label: 'Где клиент', text: 'Дубай, сейчас там 16:30' },
    { label: 'Удобное время', text: 'после шести' },
    { label: 'О странице', text: '/services/remont/' },
    { label: 'NDA', text: 'сначала подписать' },
    { label: 'Получена', text: '28 ноября, 15:00' },
    { label: 'Согласие', text: 'Редакция: 3, 28 ноября, 15:00' },
  ])
  expect(view.origin).toEqual([
    { label: 'Первая страница', text: '/blog/' },
    { label: 'Метки', text: 'yandex, cpc' },
  ])
  expect(view.deliveries).toEqual([{ label: 'Почта', text: 'ждёт отправки, попыток: 2' }])
  expect(view.notes).toEqual([{ author: 'anna', at: '28 ноября, 15:10', text: 'Перезвонить' }])
  expect(view.log).toEqual([
    '28 ноября, 15:07 · anna · new-kind',
    '28 ноября, 15:06 · anna · в работе',
    '28 ноября, 15:05 · anna · открытие',
  ])
  expect(view.row).toMatchObject({ status: 'в работе', age: '30 мин', takenBy: 'anna' })
})

it('lists the other requests of the contact', () => {
  const { earlier } = toRequestView(request, context)
  expect(earlier).toMatchObject([{ number: 3, href: '/desk/requests/3/' }])
})

it('offers to take a request of somebody else, and to erase it only to the owner', () => {
  expect(toRequestView(request, context)).toMatchObject({ mayTake: false, mayErase: true })
  const olga = { ...context, account: { name: 'olga', role: 'concierge' as const } }
  expect(toRequestView(request, olga)).toMatchObject({ mayTake: true, mayErase: false })
  const quarantined = { ...request, quarantined: true }
  expect(toRequestView(quarantined, olga)).toMatchObject({ mayTake: false, reply: undefined })
})

it('has nothing to do with an erased request', () => {
  const event = { actor: 'anna', at: '2026-11-28T12:20:00.000Z', kind: 'erased', detail: 'act-1' }
  const nothing = { name: null, contact: '', message: null, contactHash: null }
  const erased = { ...request, ...nothing, events: [event] }
  const erasure = {
    act: 'act-1',
    at: event.at,
    actor: 'anna',
    reason: 'demand',
    contactHash: 'hash',
    request: { number: 7, id: 'id' },
    overwrittenAt: event.at,
  }
  expect(toRequestView(erased, { ...context, same: [], erasure })).toMatchObject({
    isErased: true,
    erasure: 'Файлы базы перезаписаны 28 ноября, 15:20. Акт об уничтожении: erasures/act-1',
    reply: undefined,
    mayTake: false,
    mayErase: false,
    row: { who: 'данные удалены' },
    log: ['28 ноября, 15:20 · anna · данные клиента удалены'],
  })
})
