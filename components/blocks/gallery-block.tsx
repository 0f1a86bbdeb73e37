import { Photo } from '#components/ui/photo.tsx'
import type { GalleryBlock as Block } from '#lib/content/blocks/gallery-block.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import type { BlockComponent } from './block-component.ts'
import { BlockTitle } from './block-title.tsx'
import { pageSheet, textWide } from './layout.tsx'

export const galleryBlock: BlockComponent<Block> = {
  inBody: (value) => textWide(<GalleryBlock value={value} />),
  onPage: (value) => pageSheet(<GalleryBlock value={value} />),
}

/**
 * Pictures side by side: a strip to swipe on a phone, rows of three where there is room, below an
 * opening of one or two larger ones depending on their number. On paper, which nobody swipes, pairs.
 */
function GalleryBlock({ value }: { value: Block }) {
  const { pictures, anchor } = value
  const larger = pictures.length % 3
  return (
    <div id={anchor} className="@container">
      <BlockTitle value={value} className="mb-6" />
      <ul className="flex snap-x snap-mandatory gap-4 overflow-x-auto pb-3 [scrollbar-width:thin] @2xl:grid @2xl:grid-cols-6 @2xl:gap-x-5 @2xl:gap-y-7 @2xl:overflow-visible @2xl:pb-0 print:grid print:grid-cols-2 print:overflow-visible">
        {pictures.map((picture, index) => (
          <li
            key={index}
            className={`w-[86cqw] shrink-0 snap-start only:w-full @2xl:w-auto print:col-span-1 print:w-auto ${spans[index < larger ? larger : 0]}`}
          >
            <GalleryPicture picture={picture} isOpening={larger === 1 && index === 0} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const spans = ['@2xl:col-span-2', '@2xl:col-span-6', '@2xl:col-span-3']

function GalleryPicture({ picture, isOpening }: { picture: Picture; isOpening: boolean }) {
  const { src, alt, caption, credit } = picture
  return (
    <figure>
      {/* Cropped to the row; the link shows the whole. */}
      <a
        href={`${src}?w=1920&fit=max&auto=format`}
        title="Открыть целиком"
        aria-label={alt ? undefined : 'Открыть изображение целиком'}
        className="block overflow-hidden"
      >
        <Photo
          picture={picture}
          sizes={`(min-width: 52rem) ${isOpening ? '60rem' : '30rem'}, 86vw`}
          className={`aspect-[4/3] h-auto w-full object-cover ${isOpening ? '@2xl:aspect-[16/9]' : ''}`}
        />
      </a>
      {(caption || credit) && (
        <figcaption className="mt-2.5 text-small text-muted">
          {caption}
          {credit && <span className="block">Фото: {credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
