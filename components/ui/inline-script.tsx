type Part = (...values: never[]) => unknown

type Props<Parts extends Part[]> = {
  run: (...parts: Parts) => void
  /** Functions that `run` is called with. */
  parts: [...Parts]
}

/**
 * Runs a function in the browser when its place in the page is reached. The text of each function
 * goes into the page, so it may use nothing from outside of itself.
 */
export function InlineScript<Parts extends Part[]>({ run, parts }: Props<Parts>) {
  const call = `(${run.toString()})(${parts.map((part) => part.toString()).join(',')})`
  return <script data-keep="" dangerouslySetInnerHTML={{ __html: call }} />
}
