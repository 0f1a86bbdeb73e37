import type { StoredFile } from '#lib/content/view/parts/stored-file.ts'
import { formatFileSize } from '#lib/format/file-size.ts'

type Props = { document: { title: string; description?: string; file: StoredFile } }

/** A document to download, with its type and size. */
export function FileLink({ document }: Props) {
  const { title, description, file } = document
  const kind = file.extension.toUpperCase()
  return (
    <a
      href={`${file.src}?dl=`}
      download
      className="group grid grid-cols-[2.75rem_1fr] items-start gap-x-5 py-6 sm:grid-cols-[2.75rem_1fr_auto]"
    >
      <SheetIcon />
      <span>
        <span className="block font-serif text-h4 decoration-brass decoration-1 underline-offset-4 group-hover:underline">
          {title}
        </span>
        {description && <span className="mt-1 block text-base text-muted">{description}</span>}
      </span>
      <span className="col-start-2 mt-2 text-small text-muted sm:whitespace-nowrap sm:col-start-3 sm:mt-1">
        <span className="sr-only">Скачать: </span>
        {file.size === undefined ? kind : `${kind}, ${formatFileSize(file.size)}`}
      </span>
    </a>
  )
}

/** A sheet with an arrow down. */
function SheetIcon() {
  return (
    <svg
      viewBox="0 0 44 52"
      className="w-11 text-brass [transition:translate_150ms] group-hover:[translate:0_2px]"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      aria-hidden="true"
    >
      <path d="M5 3.5h23l11 11v34H5z M28 3.5v11h11" />
      <path d="M22 20.5v17 M15.5 31l6.5 6.5 6.5-6.5 M15 43h14" strokeWidth="1.6" />
    </svg>
  )
}
