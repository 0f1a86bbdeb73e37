import { CopyIcon } from '@sanity/icons/Copy'
import { Box, Button, Card, Flex, Spinner, Stack, Text, TextInput } from '@sanity/ui'
import { useToast } from '@sanity/ui/toast'
import type { JSX } from 'react'
import { moscowTime } from '#sanity/studio/moscow-time.ts'
import type { ShareLink } from './ask-link.ts'

/** The link, a button that copies it, and when it expires. */
export function ShareDialog({ link }: { link: ShareLink | 'asking' }): JSX.Element {
  const toast = useToast()
  if (link === 'asking') {
    return (
      <Flex align="center" gap={3}>
        <Spinner />
        <Text size={1}>Готовим ссылку…</Text>
      </Flex>
    )
  }
  if (!link.ok) {
    return (
      <Card padding={3} radius={2} tone="critical">
        <Text size={1}>{link.message}</Text>
      </Card>
    )
  }
  const copy = async () => {
    await navigator.clipboard.writeText(link.url)
    toast.push({ status: 'success', title: 'Ссылка скопирована' })
  }
  return (
    <Stack gap={4}>
      <Text size={1}>
        По этой ссылке черновик страницы увидит любой, кому вы её пришлёте, без входа в студию.
        Другие страницы останутся такими, какими их видят посетители.
      </Text>
      <Flex gap={2}>
        <Box flex={1}>
          <TextInput
            aria-label="Ссылка на черновик"
            readOnly
            value={link.url}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Box>
        <Button icon={CopyIcon} text="Скопировать" tone="primary" onClick={() => void copy()} />
      </Flex>
      <Text muted size={1}>
        Действует до {moscowTime(link.until)} по Москве.
      </Text>
    </Stack>
  )
}
