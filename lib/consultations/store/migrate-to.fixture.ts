import { Migrator } from 'kysely/migration'
import { migrations } from './migrations.ts'
import { connect, type DatabasePlace } from './open-database.ts'

/** Makes the database of an earlier release: the one whose last migration has that name. */
export async function migrateTo(name: string, place: DatabasePlace): Promise<void> {
  const db = connect(place)
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider }).migrateTo(name)
  await db.destroy()
  if (error !== undefined) throw new Error(`cannot migrate to ${name}`, { cause: error })
}
