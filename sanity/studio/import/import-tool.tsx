import { Box, Button, Card, Checkbox, Container, Flex, Heading, Stack, Text } from '@sanity/ui'
import { useMayWrite } from '#sanity/studio/use-may-write.ts'
import { DropZone } from './drop-zone.tsx'
import { importWords } from './import-words.ts'
import { LeftOut } from './left-out.tsx'
import { ResultCard } from './result-card.tsx'
import { type ImportState, useImport } from './use-import.ts'

/** Tool «Импорт»: previews an import of Markdown files, then publishes the articles. */
export function ImportTool() {
  const mayWrite = useMayWrite()
  const { state, problems, skipped, force, addFiles, setForce, importNow, startAgain } = useImport()
  const results = 'results' in state ? state.results : []
  const isBusy = state.step === 'reading' || state.step === 'importing'
  const isDone = state.step === 'done'
  const words = importWords(results)
  const hasEdited = force || results.some(({ outcome }) => outcome === 'edited')
  return (
    <Box style={{ height: '100%', overflow: 'auto' }}>
      <Container width={2} padding={5}>
        <Stack gap={5}>
          <Heading as="h1" size={2}>
            Импорт статей
          </Heading>
          <Text size={1} muted>
            Сначала вы увидите, что будет создано и изменено; опубликуются статьи после нажатия
            кнопки.
          </Text>
          {!isDone && mayWrite && (
            <DropZone
              onFiles={(files) => void addFiles(files)}
              disabled={state.step === 'importing'}
            />
          )}
          {!mayWrite && <ReadersNotice />}
          <LeftOut
            problems={problems}
            skipped={skipped}
            ignored={'ignored' in state ? state.ignored : []}
          />
          <Progress state={state} />
          {results.length > 0 && (
            <Stack as="ul" gap={3} style={{ listStyle: 'none', padding: 0 }}>
              {results.map((result) => (
                <ResultCard key={result.file} result={result} isDone={isDone} />
              ))}
            </Stack>
          )}
          {hasEdited && !isDone && (
            <OverwriteBox checked={force} disabled={isBusy} onChange={setForce} />
          )}
          <Flex gap={3}>
            {!isDone && words !== undefined && (
              <Button tone="primary" text={words} disabled={isBusy} onClick={importNow} />
            )}
            {state.step !== 'empty' && (
              <Button mode="ghost" text="Начать заново" disabled={isBusy} onClick={startAgain} />
            )}
          </Flex>
        </Stack>
      </Container>
    </Box>
  )
}

function ReadersNotice() {
  return (
    <Card padding={4} radius={2} tone="caution">
      <Text size={1}>Ваша роль «Читатель»: импортировать статьи может редактор.</Text>
    </Card>
  )
}

function Progress({ state }: { state: ImportState }) {
  return (
    <Box aria-live="polite">
      {state.step === 'reading' && <Text size={1}>Читаю файлы…</Text>}
      {state.step === 'importing' && <Text size={1}>Импортирую…</Text>}
      {state.step === 'failed' && (
        <Card padding={4} radius={2} tone="critical">
          <Text size={1}>Хранилище не ответило, повторите попытку: {state.reason}</Text>
        </Card>
      )}
    </Box>
  )
}

function OverwriteBox(props: {
  checked: boolean
  disabled: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <Flex as="label" gap={3} align="center">
      <Checkbox
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <Text size={1}>Перезаписать: правки, сделанные после импорта, пропадут</Text>
    </Flex>
  )
}
