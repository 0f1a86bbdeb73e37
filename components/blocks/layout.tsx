import type { ReactNode } from 'react'

/** In a body: as wide as the text. */
export function textColumn(block: ReactNode) {
  return <div className="my-12">{block}</div>
}

/** In a body: a few words, beside the text where an article has a margin. */
export function textMargin(block: ReactNode) {
  return <div className="brief">{block}</div>
}

/** In a body: wider than the text where the screen has room. */
export function textWide(block: ReactNode) {
  return <div className="wide my-14">{block}</div>
}

// More air beside a section of another colour and at the end of the page.
const air =
  'py-8 last:pb-24 has-[+.bg-surface]:pb-20 md:py-10 [.bg-surface+&]:pt-20 [.night+&]:pt-20'

/** On a page: as wide as a text that reads well. */
export function pageColumn(block: ReactNode) {
  return <div className={`page ${air} [&>*]:max-w-[50rem]`}>{block}</div>
}

/** On a page: as wide as the page, with texts that still read well. */
export function pageSheet(block: ReactNode) {
  return <div className={`page ${air} [&_p]:max-w-(--container-text)`}>{block}</div>
}

/** On a page: from edge to edge, dark in both schemes. */
export function pageBand(block: ReactNode) {
  return (
    <div className="night">
      <div className="page py-16 md:py-24 [&_dd]:text-display">{block}</div>
    </div>
  )
}
