import { EllipsisHorizontalIcon } from '@sanity/icons/EllipsisHorizontal'
import { Button } from '@sanity/ui'
import { Menu, MenuButton, MenuItem } from '@sanity/ui/menu'
import { useId, type JSX } from 'react'

/** One command for a row or a column. */
export type LineAction = { text: string; isDisabled?: boolean; onClick: () => void }

/** A menu of one row or column; `label` names it. */
export function LineMenu(props: { label: string; actions: readonly LineAction[] }): JSX.Element {
  return (
    <MenuButton
      id={useId()}
      button={
        <Button
          aria-label={props.label}
          fontSize={1}
          icon={EllipsisHorizontalIcon}
          mode="bleed"
          padding={2}
          title={props.label}
        />
      }
      menu={
        <Menu>
          {props.actions.map(({ text, isDisabled = false, onClick }) => (
            <MenuItem key={text} disabled={isDisabled} fontSize={1} text={text} onClick={onClick} />
          ))}
        </Menu>
      }
      popover={{ portal: true, placement: 'bottom' }}
    />
  )
}
