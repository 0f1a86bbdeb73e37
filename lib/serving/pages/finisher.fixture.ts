import { fromThread } from './finisher.ts'
import type { Finisher } from './finisher.ts'
import finishInThread from './finish-thread.ts'

/** Finishes in the thread of the test. */
export const finishHere: Finisher['finish'] = async (answer) =>
  fromThread(
    await finishInThread({ ...answer, finish: { plain: false, https: false, distDir: '.next' } }),
  )
