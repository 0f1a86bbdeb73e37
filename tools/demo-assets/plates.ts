import { breakfast } from './plates/breakfast.ts'
import { desk } from './plates/desk.ts'
import { door } from './plates/door.ts'
import { lemon } from './plates/lemon.ts'
import { meters } from './plates/meters.ts'
import { window } from './plates/window.ts'

/** The drawings of the demo content, by the name of their file. */
export const plates = { window, meters, lemon, breakfast, door, desk }
