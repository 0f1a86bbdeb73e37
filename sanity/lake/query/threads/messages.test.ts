import { expect, it } from 'vitest'
import { isThreadMessage, isThreadRequest, parseThreadOptions } from './messages.ts'

const options = { file: 'f', publicUrl: 'u', projectId: 'p', dataset: 'd' }
const query = { type: 'query', identity: 'i', query: { text: '*', params: {} }, now: 0 }
const answer = { type: 'answer', answer: { result: '1', syncTags: [] } }
const selection = {
  type: 'selection',
  identity: 'i',
  timestamp: 't',
  transactionId: 'x',
  autoGenerateArrayKeys: false,
  mutations: [
    { type: 'create', document: { _id: 'a', _type: 'b' } },
    { type: 'delete', selection: { query: '*', params: {} } },
    { type: 'patch', selection: { id: 'a' }, ifRevisionID: undefined, operations: {} },
  ],
}
const stored = { _id: 'a', _type: 'b', _rev: 'r', _createdAt: 't', _updatedAt: 't' }
const hook = {
  type: 'hook',
  identity: 'i',
  time: 't',
  filter: undefined,
  projection: '{_id}',
  difference: { before: null, after: stored },
}

it('accepts the options, requests and messages of threads', () => {
  expect(parseThreadOptions({ ...options, more: 1 })).toEqual(options)
  expect(isThreadRequest(query)).toBe(true)
  expect(isThreadRequest(structuredClone(selection))).toBe(true)
  expect(isThreadRequest(structuredClone(hook))).toBe(true)
  expect(isThreadMessage(structuredClone(answer))).toBe(true)
  expect(isThreadMessage({ type: 'hook', body: undefined })).toBe(true)
  const tagged = { result: '1', syncTags: ['s1:production'], sourceMap: {} }
  expect(isThreadMessage({ type: 'answer', answer: tagged })).toBe(true)
  const selected = { seq: 1, ids: new Map([[0, ['a', 'b']]]) }
  expect(isThreadMessage(structuredClone({ type: 'selected', selected }))).toBe(true)
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
  [{ ...selection, mutations: undefined }],
  [{ ...selection, mutations: [null] }],
  [{ ...selection, mutations: [{ type: 'other' }] }],
  [{ ...selection, mutations: [{ type: 'create', document: { _id: 'a' } }] }],
  [{ ...selection, mutations: [{ type: 'delete', selection: { query: '*' } }] }],
  [{ ...selection, mutations: [{ type: 'patch', selection: { id: 'a' } }] }],
  [{ ...selection, transactionId: 1 }],
  [{ ...selection, autoGenerateArrayKeys: 'yes' }],
  [{ ...hook, difference: undefined }],
  [{ ...hook, difference: { before: null, after: { _id: 'a' } } }],
  [{ ...hook, filter: 1 }],
])('refuses the request %j', (value) => {
  expect(isThreadRequest(value)).toBe(false)
})

it.each([
  [null],
  [{ type: 'other' }],
  [{ type: 'answer', answer: { result: 1, syncTags: [] } }],
  [{ type: 'answer', answer: { result: '1', syncTags: [1] } }],
  [{ type: 'answer', answer: { result: '1', syncTags: ['other'] } }],
  [{ type: 'answer', answer: { result: '1', syncTags: [], sourceMap: 'text' } }],
  [{ type: 'selected', selected: { seq: 1, ids: {} } }],
  [{ type: 'selected', selected: { seq: 1, ids: new Map([['0', ['a']]]) } }],
  [{ type: 'selected', selected: { seq: 1, ids: new Map([[0, [1]]]) } }],
  [{ type: 'hook', body: 1 }],
  [{ type: 'refusal', status: 400, body: 'text', message: 'm' }],
])('refuses the message %j', (value) => {
  expect(isThreadMessage(value)).toBe(false)
})
