import { type FormEvent, useState } from 'react'
import { MOST_NOTE_LETTERS } from '#app/domain/checkout/buyer-details.ts'
import type { NoteState } from '#app/domain/cart/note-state.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

const PATH = '/cart/note'
/** Taken by the browser, to be sent with the next signal (public/sw-queue.js). */
const ACCEPTED = 202

async function send(note: string): Promise<NoteState> {
	const body = new URLSearchParams({ note, by: 'script' })
	return fetch(PATH, { method: 'POST', body }).then(
		({ ok, status }) => (status === ACCEPTED ? 'waiting' : ok ? 'kept' : 'failed'),
		() => 'failed',
	)
}

/** A word to the sellers, kept with the basket: with scripts as soon as the field is left, without them by its button. */
export function CartNote({ note, isNoted }: { note: string; isNoted: boolean }) {
	const t = useText(cartText)
	const [said, setSaid] = useState(note)
	const [state, setState] = useState<NoteState | null>(isNoted ? 'kept' : null)
	const keep = (text: string) => {
		setSaid(text)
		void send(text).then(setState)
	}
	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		keep(String(new FormData(event.currentTarget).get('note')))
	}
	return (
		<Card>
			<form method="post" action={PATH} onSubmit={onSubmit} id="note" className="grid gap-2">
				<TextAreaField
					name="note"
					label={t.noteField.label}
					hint={t.noteField.hint}
					rows={2}
					maxLength={MOST_NOTE_LETTERS}
					defaultValue={note}
					onBlur={({ target }) => (target.value === said ? undefined : keep(target.value))}
				/>
				<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
					<Button tone="quiet">{t.noteField.keep}</Button>
					<p role="status" className={state === 'failed' ? 'text-sm text-danger' : 'text-sm text-hill'}>
						{state ? t.noteStates[state] : ''}
					</p>
				</div>
			</form>
		</Card>
	)
}
