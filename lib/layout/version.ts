/**
 * Version of the layout of the data folder. It grows with every change that an older program could
 * not read: a migration of a database, another place or format of a file.
 */
export const layoutVersion = 2
