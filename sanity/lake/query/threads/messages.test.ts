import { expect, it } from 'vitest'
import { isThreadMessage, isThreadRequest, parseThreadOptions } from './messages.ts'

const options = { file: 'f', publicUrl: 'u', projectId: 'p', dataset: 'd' }
const query = { type: 'query', identity: 'i', query: { text: '*', params: {} }, now: 0 }
const answer = { type: 'answer', answer: { result: '1', syncTags: [] } }

it('accepts the options, requests and messages of threads', () => {
  expect(parseThreadOptions({ ...options, more: 1 })).toEqual(options)
  expect(isThreadRequest(query)).toBe(true)
  expect(isThreadMessage(structuredClone(answer))).toBe(true)
  expect(isThreadMessage({ type: 'hook', body: undefined })).toBe(true)
})

it.each(['file', 'publicUrl', 'projectId', 'dataset'])('does not start without %s', (name) => {
  expect(() => parseThreadOptions({ ...options, [name]: undefined })).toThrow('malformed options')
})

it.each([
  [null],
  [{ ...query, type: 'other' }],
  [{ ...query, identity: 1 }],
  [{ ...query, now: '0' }],
  [{ ...query, query: { text: '*' } }],
  [{ type: 'selection', identity: 'i', timestamp: 't' }],
  [{ type: 'hook', identity: 'i', time: 't' }],
])('refuses the request %j', (value) => {
  expect(isThreadRequest(value)).toBe(false)
})

it.each([
  [null],
  [{ type: 'other' }],
  [{ type: 'answer', answer: { result: 1, syncTags: [] } }],
  [{ type: 'selected', selected: { seq: 1, ids: {} } }],
  [{ type: 'hook', body: 1 }],
  [{ type: 'refusal', status: 400, body: 'text', message: 'm' }],
])('refuses the message %j', (value) => {
  expect(isThreadMessage(value)).toBe(false)
})
