import { UploadIcon } from '@sanity/icons/Upload'
import { definePlugin } from 'sanity'
import { ImportTool } from './import-tool.tsx'

/** Studio plugin: the tool «Импорт». */
export const importPlugin = definePlugin({
  name: 'import',
  tools: [{ name: 'import', title: 'Импорт', icon: UploadIcon, component: ImportTool }],
})
