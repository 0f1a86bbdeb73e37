import { UploadIcon } from '@sanity/icons/Upload'
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useRef, useState } from 'react'

/** Takes files by dropping them or, without a mouse, by choosing them. */
export function DropZone({
  onFiles,
  disabled,
}: {
  onFiles: (files: File[]) => void
  disabled: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  return (
    <Card
      padding={5}
      radius={2}
      border
      tone={isOver ? 'primary' : 'transparent'}
      style={{ borderStyle: 'dashed' }}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        if (!disabled) onFiles([...event.dataTransfer.files])
      }}
    >
      <Stack gap={4}>
        <Text align="center">Перетащите сюда статьи (.md) и их изображения</Text>
        <Flex justify="center">
          <Button
            icon={UploadIcon}
            mode="ghost"
            text="Выбрать файлы"
            disabled={disabled}
            onClick={() => input.current?.click()}
          />
        </Flex>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".md,.markdown,image/*"
          aria-label="Файлы статей и изображений"
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </Stack>
    </Card>
  )
}
