import type { DrawingName } from '#lib/format/drawings.ts'
import { bell } from './drawings/bell.ts'
import { admiralty, arch, bridge, cathedral, fortress, lantern } from './drawings/city.ts'
import { clock } from './drawings/clock.ts'
import { contract } from './drawings/contract.ts'
import { door } from './drawings/door.ts'
import { guestBook } from './drawings/guest-book.ts'
import { keys } from './drawings/keys.ts'
import { lemonTree } from './drawings/lemon-tree.ts'
import { letter } from './drawings/letter.ts'
import { meters } from './drawings/meters.ts'
import { parcel } from './drawings/parcel.ts'
import { plumbLine } from './drawings/plumb-line.ts'
import { portico } from './drawings/portico.ts'
import { scales } from './drawings/scales.ts'
import { suitcase } from './drawings/suitcase.ts'
import { tableLaid } from './drawings/table-laid.ts'
import { teapot } from './drawings/teapot.ts'
import { tools } from './drawings/tools.ts'
import { trestles } from './drawings/trestles.ts'
import { window } from './drawings/window.ts'
import type { Layers } from './layer.ts'

/** What each drawing shows. */
export const drawings: Readonly<Record<DrawingName, Layers>> = {
  admiralty,
  arch,
  bell,
  bridge,
  cathedral,
  clock,
  contract,
  door,
  fortress,
  'guest-book': guestBook,
  keys,
  lantern,
  'lemon-tree': lemonTree,
  letter,
  meters,
  parcel,
  'plumb-line': plumbLine,
  portico,
  scales,
  suitcase,
  'table-laid': tableLaid,
  teapot,
  tools,
  trestles,
  window,
}
