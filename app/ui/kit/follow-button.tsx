import type { ChangeEvent, ReactNode } from 'react'
import { Button } from '#app/ui/kit/button.tsx'

const ASKS_ANEW = 'button[value=update]'

/** For a field that the rest of its form goes by: with scripts a choice in it asks for the form anew at once. */
export function followChoice(event: ChangeEvent<HTMLSelectElement | HTMLInputElement>): void {
	event.currentTarget.form?.querySelector<HTMLButtonElement>(ASKS_ANEW)?.click()
}

/** Asks for the form anew by what was chosen in it; to be out of sight where scripts run (`live:hidden`), for there every choice does. */
export function FollowButton({ children }: { children: ReactNode }) {
	return (
		<Button name="intent" value="update" tone="quiet" size="s" formNoValidate>
			{children}
		</Button>
	)
}
