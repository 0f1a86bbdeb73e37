import type { Assets } from '#sanity/demo/assets.ts'
import { estimate } from './pages/estimate.ts'
import { guarantees } from './pages/guarantees.ts'
import { howWeWork } from './pages/how-we-work.ts'
import { team } from './pages/team.ts'
import { weeklyReport } from './pages/weekly-report.ts'

/** Pages where the promises of the home page can be checked. */
export function pages(assets: Assets) {
  return [howWeWork(assets), guarantees(assets), weeklyReport(assets), estimate, team(assets)]
}
