type Props = {
  /** Key and stamp of this rendering; absent on a prerendered page, see `FillHiddenFields`. */
  hiddenFields?: { key: string; stamp: string }
}

/** Hidden fields of every consultation form, which reveal repeated posts and spam. */
export function HiddenFields({ hiddenFields }: Props) {
  return (
    <>
      <input type="hidden" name="key" defaultValue={hiddenFields?.key} />
      <input type="hidden" name="stamp" defaultValue={hiddenFields?.stamp} />
    </>
  )
}
