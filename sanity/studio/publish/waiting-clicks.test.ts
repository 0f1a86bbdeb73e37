import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWaitingClicks } from './waiting-clicks.ts'

const graceMs = 1000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a click waits on while the button of its document is built again', () => {
  const clicks = createWaitingClicks(graceMs)
  const hide = clicks.show('a')
  clicks.add('a')
  hide()
  vi.advanceTimersByTime(graceMs - 1)
  clicks.show('a')
  vi.advanceTimersByTime(2 * graceMs)
  expect(clicks.isWaiting('a')).toBe(true)
})

it('a click is dropped once its document has been closed', () => {
  const clicks = createWaitingClicks(graceMs)
  const hide = clicks.show('a')
  clicks.add('a')
  hide()
  vi.advanceTimersByTime(graceMs)
  clicks.show('a')
  expect(clicks.isWaiting('a')).toBe(false)
})

it('a click stays while a second pane shows its document', () => {
  const clicks = createWaitingClicks(graceMs)
  const [hide] = [clicks.show('a'), clicks.show('a')]
  clicks.add('a')
  hide()
  vi.advanceTimersByTime(graceMs)
  expect(clicks.isWaiting('a')).toBe(true)
})

it('one of two panes acts on a click', () => {
  const clicks = createWaitingClicks(graceMs)
  clicks.add('a')
  expect([clicks.take('a'), clicks.take('a')]).toEqual([true, false])
})

it('readers hear when a click begins and stops to wait, until they leave', () => {
  const clicks = createWaitingClicks(graceMs)
  const heard: boolean[] = []
  const leave = clicks.subscribe(() => heard.push(clicks.isWaiting('a')))
  clicks.add('a')
  clicks.take('a')
  leave()
  clicks.add('a')
  expect(heard).toEqual([true, false])
})
