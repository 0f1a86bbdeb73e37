/** The header of pages that work without the lake: they have neither menu nor settings. */
export function Wordmark() {
  return (
    <header className="border-b border-rule">
      <div className="page flex min-h-20 items-center">
        <a href="/" className="py-2 font-serif text-[1.625rem] [line-height:1]">
          ButlerSPB
        </a>
      </div>
    </header>
  )
}
