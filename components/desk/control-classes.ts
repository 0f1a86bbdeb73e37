/** A field of the desk's forms. */
export const fieldClass =
  'block min-h-12 w-full min-w-0 rounded-control border border-field bg-paper px-4 py-2.5 text-ink transition-colors hover:border-ink'

/** A button beside the main one. */
export const quietButtonClass =
  'inline-flex min-h-11 cursor-pointer items-center justify-center rounded-control border border-field px-4 py-2 leading-tight transition-colors hover:border-ink aria-[current]:border-accent aria-[current]:bg-surface aria-[current]:outline-1 aria-[current]:outline-accent'

/** A link in a row of links. */
export const tabClass =
  'inline-flex min-h-11 shrink-0 items-center border-b-2 border-transparent whitespace-nowrap hover:border-brass aria-[current]:border-accent aria-[current]:font-medium'
