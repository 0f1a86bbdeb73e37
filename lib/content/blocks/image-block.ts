/** What `toPicture` needs of an image field; `path` is the asset's place under the lake. */
export const pictureFields = `
  alt,
  credit,
  hotspot { x, y },
  "asset": asset-> {
    path,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "colour": metadata.palette.dominant.background
  }`

export const imageBlockFields = `_type == "imageBlock" => { ${pictureFields}, caption }`
