import { describe, expect, it } from 'vitest'
import { createAnswers } from './answer.ts'

function answersFor(accept: string | undefined, { secure = true } = {}) {
  const headers = accept === undefined ? {} : { accept }
  return createAnswers(new Request('http://localhost/api/consultations/', { headers }), { secure })
}

const page = answersFor('text/html')
const json = answersFor('application/json, text/plain')

it.each([undefined, 'text/html', '*/*'])('is a page if the request accepts %s', (accept) => {
  expect(answersFor(accept).accepted(1, 'receipt').status).toBe(303)
})

describe.each([
  ['a page', page],
  ['JSON', json],
])('an answer as %s', (_kind, answers) => {
  it('is kept in no cache', () => {
    const responses = [
      answers.accepted(1, 'receipt'),
      answers.invalid({ contact: 'x' }, 'token'),
      answers.refused({ status: 429, retryAfterSeconds: 7 }, 'token'),
      answers.refused({ status: 403 }),
    ]
    for (const { headers } of responses) expect(headers.get('cache-control')).toBe('no-store')
  })

  it('says when to come back, where there is such a time', () => {
    const late = answers.refused({ status: 429, retryAfterSeconds: 7 }, 'token')
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '7'])
    const foreign = answers.refused({ status: 403 })
    expect([foreign.status, foreign.headers.get('retry-after')]).toEqual([403, null])
  })
})

describe('a page', () => {
  it('removes the kept form when the request is accepted', () => {
    const { headers } = page.accepted(7, 'receipt')
    expect(headers.get('location')).toBe('/consultation/thanks/?number=7')
    expect(headers.getSetCookie()[0]).toBe(
      'consultation_draft=; Path=/consultation; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
    )
  })

  it('sets a cookie that plain HTTP can carry where the site has no certificate', () => {
    const { headers } = answersFor('text/html', { secure: false }).invalid({}, 'token')
    expect(headers.get('set-cookie')).toBe(
      'consultation_draft=token; Path=/consultation; Max-Age=900; HttpOnly; SameSite=Lax',
    )
  })

  it('of a refusal leads back to the kept form', async () => {
    const response = page.refused({ status: 503 }, 'token')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('set-cookie')).toContain('consultation_draft=token;')
    const html = await response.text()
    expect(html).toContain('Сейчас заявку не удалось записать')
    expect(html).toContain('href="/consultation/retry/"')
    expect(html).not.toContain('href="/consultation/"')
  })

  it('of a refusal leads to an empty form where none is kept', async () => {
    const response = page.refused({ status: 403 })
    expect(response.headers.has('set-cookie')).toBe(false)
    const html = await response.text()
    expect(html).toContain('Заявка пришла с чужой страницы')
    expect(html).toContain('href="/consultation/"')
    expect(html).not.toContain('/consultation/retry/')
  })
})

it.each([
  ['a page', page],
  ['JSON', json],
])('an accepted request lets the thanks page find its receipt, as %s', (_kind, answers) => {
  expect(answers.accepted(7, 'receipt').headers.getSetCookie().at(-1)).toBe(
    'consultation_receipt=receipt; Path=/consultation/thanks; Max-Age=900; HttpOnly; SameSite=Lax; Secure',
  )
})
