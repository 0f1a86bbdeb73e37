import type { FormOptions } from '#lib/consultations/form-options.ts'
import { FieldError } from './field.tsx'

type Props = {
  channels: FormOptions['channels']
  value: string | undefined
  error: string | undefined
}

/** Where to answer: one choice of a few, each with a target of at least 44 pixels. */
export function ChannelField({ channels, value, error }: Props) {
  return (
    <fieldset
      id="channel"
      aria-describedby={error === undefined ? undefined : 'channel-error'}
      tabIndex={-1}
    >
      <legend className="font-medium">Как с вами связаться?</legend>
      <FieldError name="channel" error={error} />
      <div
        className={`mt-2 grid gap-2.5 min-[24rem]:grid-cols-2 ${channels.length % 2 ? 'sm:grid-cols-3' : ''}`}
      >
        {channels.map((channel) => (
          <label
            key={channel.value}
            className="flex min-h-12 cursor-pointer items-center gap-2.5 rounded-control border border-field px-3 py-2 sm:gap-3 sm:px-4 [line-height:1.25] fade hover:border-ink has-checked:border-accent has-checked:bg-surface has-checked:outline-1 has-checked:outline-accent"
          >
            <input
              type="radio"
              name="channel"
              value={channel.value}
              defaultChecked={channel.value === value}
              required
              className="size-4.5 shrink-0 accent-accent"
            />
            {channel.title}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
