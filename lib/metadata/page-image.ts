/** A picture for share previews and JSON-LD: absolute address and real size in pixels. */
export type PageImage = { url: string; width: number; height: number; alt: string }
