/** Says that the page is a draft, with a link to the published site. */
export function DraftBar({ note }: { note: string }) {
  return (
    <aside
      aria-label="Черновик"
      className="no-print fixed inset-x-4 bottom-4 z-30 mx-auto flex w-fit max-w-[calc(100%-2rem)] flex-wrap items-center gap-x-4 gap-y-1 bg-night px-4 py-3 text-small text-night-ink shadow-lg"
    >
      <span>{note}</span>
      <a href="/api/draft-mode/disable/" className="text-link">
        Выйти
      </a>
    </aside>
  )
}
