type Props = {
  /** Key and stamp of this rendering; absent on a prerendered page, see `LateMarks`. */
  marks?: { key: string; stamp: string }
}

/** What tells a request sent twice, and a robot's: hidden fields of every consultation form. */
export function FormMarks({ marks }: Props) {
  return (
    <>
      <input type="hidden" name="key" defaultValue={marks?.key} />
      <input type="hidden" name="stamp" defaultValue={marks?.stamp} />
    </>
  )
}
