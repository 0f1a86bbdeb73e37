import type { Instances } from './instances.fixture.ts'

/** Goes on as long as it takes for the load to have seen what has happened. */
type GoOn = () => Promise<void>
type Disturbance = readonly [what: string, disturb: (at: Instances, goOn: GoOn) => Promise<void>]

/** What may happen to two instances under load without any visitor noticing. */
export const disturbances: readonly Disturbance[] = [
  [
    'a whole instance is killed and comes back',
    async ({ second }, goOn) => {
      await second.kill()
      await goOn()
      await second.start()
    },
  ],
  [
    'an instance is stopped in order and started again',
    async ({ second }, goOn) => {
      await second.stop()
      await goOn()
      await second.start()
    },
  ],
  [
    'the instance with the lake is killed and comes back',
    async ({ first }, goOn) => {
      await first.kill()
      await goOn()
      await first.start()
    },
  ],
  [
    'the site beside the lake is killed and started again by its supervisor',
    async ({ first }, goOn) => {
      first.killSite()
      await goOn()
      await first.ready()
    },
  ],
  [
    'the second ends as soon as the first is back',
    async ({ first, second }, goOn) => {
      first.killSite()
      await goOn()
      await first.ready()
      await second.kill()
      await goOn()
      await second.start()
    },
  ],
]
