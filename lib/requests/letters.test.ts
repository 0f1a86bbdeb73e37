import { expect, it } from 'vitest'
import { setUpInstallation } from './installation.fixture.ts'

it('pauses and resumes letters, and says how many get them', async () => {
  const { requests, withStore } = setUpInstallation()
  const isPaused = () => withStore((store) => store.letters.isPaused())
  expect(await requests('letters', 'pause')).toMatchObject({
    status: 0,
    printed: 'letters are paused: 0 subscribers, 0 to confirm\n',
  })
  expect(await requests('letters', 'pause')).toMatchObject({ status: 0 })
  expect(await isPaused()).toBe(true)
  expect(await requests('letters', 'resume')).toMatchObject({ status: 0 })
  expect(await isPaused()).toBe(false)
  expect(await requests('letters', 'resume', 'now')).toMatchObject({ status: 2 })
})
