type Props = {
  /** Key and stamp of this rendering; absent on a prerendered page, see `LateMarks`. */
  marks?: { key: string; stamp: string }
}

/** Hidden fields of every consultation form, which reveal repeated posts and spam. */
export function FormMarks({ marks }: Props) {
  return (
    <>
      <input type="hidden" name="key" defaultValue={marks?.key} />
      <input type="hidden" name="stamp" defaultValue={marks?.stamp} />
    </>
  )
}
