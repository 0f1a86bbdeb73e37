import type { Role } from '#lake/auth/identity.ts'

const titles: Record<Role, string> = {
  viewer: 'Читатель',
  editor: 'Редактор',
  administrator: 'Администратор',
}

const descriptions: Record<Role, string> = {
  viewer: 'Видит всё, и черновики тоже, но ничего не меняет',
  editor: 'Пишет, публикует и удаляет',
  administrator: 'Редактор, который отвечает и за людей',
}

/** A role as the Studio shows it. */
export function toRole(role: Role): { name: Role; title: string; description: string } {
  return { name: role, title: titles[role], description: descriptions[role] }
}

const reading = ['read', 'history'] as const
const writing = [...reading, 'create', 'update', 'publish', 'editHistory', 'manage'] as const

/**
 * The permissions of a role, as filters that the Studio evaluates with groq-js to show or hide
 * buttons. The lake checks on its own (`requireEditor`).
 */
export function grantsOf(role: Role): { filter: string; permissions: readonly string[] }[] {
  return [{ filter: '_id in path("**")', permissions: role === 'viewer' ? reading : writing }]
}
