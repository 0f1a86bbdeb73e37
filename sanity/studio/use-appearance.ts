import { useEffect, useState } from 'react'
import { appearanceTime, isToCome, ownZone } from '#lib/format/appearance.ts'

/** «12 декабря в 10:00», until that time has come; then, and for anything else, undefined. */
export function useAppearance(time: unknown): string | undefined {
  const [now, setNow] = useState(() => Date.now())
  const waits = isToCome(time, now)
  useEffect(() => {
    if (!waits) return undefined
    const clock = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(clock)
  }, [waits])
  return waits ? appearanceTime(time, { zone: ownZone(), now }) : undefined
}
