import { isPaperOfDrawing } from '#components/cover/palettes.ts'
import type { VideoBlock as Block } from '#lib/content/blocks/video-block.ts'
import { pictureSources } from '#lib/format/picture-sources.ts'
import type { BlockComponent } from './block-component.ts'
import { pageSheet, textWide } from './layout.tsx'

export const videoBlock: BlockComponent<Block> = {
  inBody: (value, url) => textWide(<VideoBlock value={value} url={url} />),
  onPage: (value, { url }) => pageSheet(<VideoBlock value={value} url={url} />),
}

/**
 * A film of ours in the browser's own player, with what is said in it as text. On paper it is its
 * poster and the address where it plays.
 */
function VideoBlock({ value, url }: { value: Block; url: string }) {
  const { anchor, title, description, src, mimeType, poster, captions, transcript } = value
  const { width, height } = poster ?? { width: 16, height: 9 }
  return (
    <figure id={anchor}>
      <video
        controls
        playsInline
        preload="metadata"
        aria-label={title}
        poster={poster && pictureSources(poster).src}
        className="no-print w-full bg-night"
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <source src={src} type={mimeType} />
        {captions && <track kind="captions" srcLang="ru" label="Русские" src={captions} />}
      </video>
      {poster && (
        <img
          src={pictureSources(poster).src}
          alt=""
          width={width}
          height={height}
          loading="lazy"
          className={`print-only w-full ${isPaperOfDrawing(poster.colour) ? 'drawn' : ''}`}
        />
      )}
      <figcaption className="mt-4">
        <p className="font-serif text-h4">{title}</p>
        {description && <p className="mt-1.5 text-base text-muted">{description}</p>}
        <p className="print-only">{`Видео: ${url}${anchor ? `#${anchor}` : ''}`}</p>
        {transcript.length > 0 && (
          <details className="mt-3 text-base">
            <summary className="unfold py-2 text-small">Расшифровка видео</summary>
            <div className="mt-3 flex flex-col gap-3 border-l border-rule pl-5 text-muted">
              {transcript.map((paragraph, index) => (
                <p key={index} className="whitespace-pre-line">
                  {paragraph}
                </p>
              ))}
            </div>
          </details>
        )}
      </figcaption>
    </figure>
  )
}
