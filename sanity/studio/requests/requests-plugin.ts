import { InboxIcon } from '@sanity/icons/Inbox'
import { definePlugin } from 'sanity'
import { mayWrite } from '#sanity/studio/use-may-write.ts'
import { RequestsTool } from './requests-tool.tsx'

/** Studio plugin: the tool «Заявки», for everybody but viewers. */
export const requestsPlugin = definePlugin({
  name: 'requests',
  tools: (tools, { currentUser }) =>
    mayWrite(currentUser)
      ? [...tools, { name: 'requests', title: 'Заявки', icon: InboxIcon, component: RequestsTool }]
      : tools,
})
