import { machineLoad } from './figure.ts'
import type { Measured } from './figure.ts'
import { measureBytes } from './figures/bytes.ts'
import { measureCpu } from './figures/cpu.ts'
import { measureFirstByte } from './figures/first-byte.ts'
import { measureFreshness } from './figures/freshness.ts'
import { lighthouseVersion, measureLighthouse } from './figures/lighthouse.ts'
import { measureManyAddresses } from './figures/many-addresses.ts'
import { measurePublishing } from './figures/publishing.ts'
import { missing, versions } from './needs.ts'
import { store } from './results.ts'
import { untilIdle } from './servers/proc.ts'
import { setStage } from './stage.ts'
import type { Stage } from './stage.ts'

/**
 * `npm run bench:site [-- PART…]`: the site beside `next start`, nginx and a bare Next page, all in one
 * run. Without parts all of them: about an hour. Results: `bench/results.json` and
 * `docs/performance.md`.
 */
const parts: Record<string, (stage: Stage) => Promise<Measured>> = {
  cpu: measureCpu,
  'first-byte': measureFirstByte,
  bytes: measureBytes,
  freshness: measureFreshness,
  publishing: measurePublishing,
  'many-addresses': measureManyAddresses,
  lighthouse: measureLighthouse,
}
const asked = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const unknown = asked.filter((name) => !(name in parts))
const problems = [
  ...unknown.map((name) => `There is no part ${name}: ${Object.keys(parts).join(', ')}`),
  ...missing(),
]
if (problems.length > 0) {
  for (const problem of problems) say(problem)
  process.exit(2)
}

say('Starting the product, next start, nginx and the bare page (the first time with a build)')
const found = { ...(await versions()), lighthouse: lighthouseVersion }
const stage = await setStage()
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    await untilIdle(stage.site.pid)
    const [load, started] = [machineLoad(), performance.now()]
    const measured = await measure(stage)
    const seconds = Math.round((performance.now() - started) / 1000)
    store(name, measured, { seconds, load: [load, machineLoad()] }, found)
    for (const figure of measured.figures) {
      const verdict = figure.met === undefined ? '     ' : figure.met ? 'met  ' : 'MISS '
      say(`${verdict}${figure.name}\n       ${figure.measured}   baseline: ${figure.baseline}`)
    }
  }
} finally {
  await stage.stop()
}
process.exit(0)
