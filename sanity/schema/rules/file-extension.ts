/**
 * Validator of a file field that takes only some kinds of files. The extension is the last part of
 * the asset's id, `file-<hash>-pdf`; an empty field passes.
 */
export function hasExtension(extensions: readonly string[], message: string) {
  return (value: { asset?: { _ref: string } } | undefined): true | string => {
    const id = value?.asset?._ref
    return id === undefined || extensions.some((extension) => id.endsWith(`-${extension}`))
      ? true
      : message
  }
}
