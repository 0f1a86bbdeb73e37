import { Text } from '@sanity/ui'
import { type Loss, lossKinds } from '#sanity/import/loss/loss.ts'
import { countWords, lossTitles } from '#sanity/import/loss/loss-words.ts'

/** What was in a file and is in its article; what is lost stands in bold. */
export function LossTable({ loss }: { loss: Loss }) {
  return (
    <table
      aria-label="Было и стало"
      style={{ width: '100%', tableLayout: 'fixed', textAlign: 'left' }}
    >
      <thead>
        <tr>
          {lossKinds.map((kind) => (
            <th key={kind} scope="col" style={{ paddingBottom: 8 }}>
              <Text size={0} muted>
                {lossTitles[kind]}
              </Text>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {lossKinds.map((kind) => (
            <td key={kind} style={{ verticalAlign: 'top' }}>
              <Text size={1} weight={loss[kind].lost > 0 ? 'bold' : 'regular'}>
                {countWords(loss[kind])}
              </Text>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
