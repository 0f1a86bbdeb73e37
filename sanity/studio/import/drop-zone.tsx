import { UploadIcon } from '@sanity/icons/Upload'
import { Button, Card, Flex, Stack, Text } from '@sanity/ui'
import { useRef, useState } from 'react'
import type { Collection } from '#sanity/import/collection/collected-file.ts'
import { collectChosen, collectDrop } from './dropped-entries.ts'

/** Takes files, folders and archives by dropping them or, without a mouse, by choosing them. */
export function DropZone({
  onFiles,
  disabled,
}: {
  onFiles: (collecting: Promise<Collection>) => void
  disabled: boolean
}) {
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
        if (!disabled) onFiles(collectDrop(event.dataTransfer))
      }}
    >
      <Stack gap={4}>
        <Text align="center">
          Перетащите сюда статьи (.md) с их изображениями, папку блога или архив .zip
        </Text>
        <Flex justify="center" gap={3} wrap="wrap">
          <Chooser
            text="Выбрать файлы"
            label="Файлы статей и изображений или архив"
            disabled={disabled}
            onFiles={onFiles}
          />
          <Chooser
            text="Выбрать папку"
            label="Папка со статьями"
            isFolder
            disabled={disabled}
            onFiles={onFiles}
          />
        </Flex>
      </Stack>
    </Card>
  )
}

function Chooser({
  text,
  label,
  isFolder = false,
  disabled,
  onFiles,
}: {
  text: string
  label: string
  isFolder?: boolean
  disabled: boolean
  onFiles: (collecting: Promise<Collection>) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        icon={UploadIcon}
        mode="ghost"
        text={text}
        disabled={disabled}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        {...(isFolder && { webkitdirectory: '' })}
        aria-label={label}
        onChange={(event) => {
          onFiles(collectChosen([...(event.currentTarget.files ?? [])]))
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
