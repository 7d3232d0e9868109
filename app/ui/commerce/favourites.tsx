import { useLocation } from '@remix-run/react'
import { createContext, type FormEvent, type ReactNode, useContext, useState } from 'react'
import { heartText } from '#app/ui/commerce/heart-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const FORM = 'hearts'
const PATH = '/favourites/mark'
const FavouritesContext = createContext<ReadonlySet<number>>(new Set())

/** What a heart sends: false when it was not taken. */
async function send(name: string, value: string): Promise<boolean> {
	const body = new URLSearchParams({ [name]: value, by: 'script' })
	// It goes on when the page is left.
	return fetch(PATH, { method: 'POST', body, keepalive: true }).then(
		(answer) => answer.ok,
		() => false,
	)
}

/** What was changed on this page since it came. */
function useChanges() {
	const [changes, setChanges] = useState<Readonly<Record<string, boolean>>>({})
	const change = (id: string, isMarked: boolean) => setChanges((others) => ({ ...others, [id]: isMarked }))
	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		const button = (event.nativeEvent as SubmitEvent).submitter
		if (!(button instanceof HTMLButtonElement)) return
		event.preventDefault()
		const { name, value } = button
		change(value, name === 'mark')
		void send(name, value).then((isTaken) => {
			if (!isTaken) change(value, name !== 'mark')
		})
	}
	return { changes, onSubmit }
}

/** One form for all hearts of a page: with scripts it is sent beside the page, without them it leads back to it. */
export function FavouritesProvider({ ids, children }: { ids: readonly number[]; children: ReactNode }) {
	const { pathname, search } = useLocation()
	const { changes, onSubmit } = useChanges()
	const marked = new Set(ids)
	for (const [id, isMarked] of Object.entries(changes)) {
		if (isMarked) marked.add(Number(id))
		else marked.delete(Number(id))
	}
	return (
		<FavouritesContext.Provider value={marked}>
			{children}
			<form id={FORM} method="post" action={PATH} onSubmit={onSubmit} hidden>
				<input type="hidden" name="returnTo" value={pathname + search} />
			</form>
		</FavouritesContext.Provider>
	)
}

/** Marks a listing as a favourite, or no longer. */
export function Heart({ listingId, title }: { listingId: number; title: string }) {
	const t = useText(heartText)
	const isMarked = useContext(FavouritesContext).has(listingId)
	return (
		<button
			form={FORM}
			name={isMarked ? 'unmark' : 'mark'}
			value={listingId}
			className={isMarked ? 'heart on' : 'heart'}
			aria-label={isMarked ? t.unmark(title) : t.mark(title)}
		/>
	)
}
