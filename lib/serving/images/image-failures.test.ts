import { expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { createImageFailures } from './image-failures.ts'

const minute = 60_000
const logged = z.object({
  event: z.string(),
  name: z.string().optional(),
  failures: z.number().optional(),
})

/** Failures with a clock to set, and the events that they write to the log. */
function open() {
  const events: unknown[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    const { event, name, failures } = logged.parse(JSON.parse(String(line)))
    events.push([event, name ?? failures])
    return true
  })
  onTestFinished(() => spy.mockRestore())
  const clock = { time: 0 }
  return { ...createImageFailures(() => clock.time), clock, events }
}

it('a flood of failures is one line, although some images succeed in it', () => {
  const { failed, succeeded, events } = open()
  for (let n = 0; n < 1_000; n += 1) {
    failed(`image-${n}`, new Error('Too many images are asked for'))
    succeeded()
  }
  expect(events).toEqual([['image.failed', 'image-0']])
})

it('its end is one line with the number of failures, and the next failure is a line again', () => {
  const { failed, succeeded, clock, events } = open()
  failed('a', new Error('The lake hangs'))
  failed('b', new Error('The lake hangs'))
  clock.time += minute
  succeeded()
  succeeded()
  failed('c', new Error('The lake hangs'))
  expect(events).toEqual([
    ['image.failed', 'a'],
    ['image.works-again', 2],
    ['image.failed', 'c'],
  ])
})
