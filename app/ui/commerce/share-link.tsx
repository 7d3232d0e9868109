import { useId, useState, useSyncExternalStore } from 'react'
import { Button } from '#app/ui/kit/button.tsx'
import { CONTROL } from '#app/ui/kit/field.tsx'

const NEVER = () => () => {}
const wayHere = () => ('share' in navigator ? 'share' : 'clipboard' in navigator ? 'copy' : null)

/** An address to pass on: to be selected by hand, and with scripts by the device's own sheet or the clipboard. */
export function ShareLink(props: {
	url: string
	title: string
	words: { link: string; share: string; copy: string; copied: string }
}) {
	const { url, title, words } = props
	const id = useId()
	// The server knows nothing of the device: there is no button before the scripts.
	const way = useSyncExternalStore(NEVER, wayHere, () => null)
	const [isCopied, setCopied] = useState(false)
	const pass = async () => {
		if (way === 'share') return navigator.share({ title, url }).catch(() => {})
		await navigator.clipboard.writeText(url)
		setCopied(true)
	}
	return (
		<div className="grid gap-2">
			<label htmlFor={id} className="text-small font-semibold">
				{words.link}
			</label>
			<input id={id} readOnly value={url} className={CONTROL} onFocus={(event) => event.currentTarget.select()} />
			{way ? (
				<Button type="button" tone="quiet" className="justify-self-start" onClick={() => void pass()}>
					<span aria-live="polite">{way === 'share' ? words.share : isCopied ? words.copied : words.copy}</span>
				</Button>
			) : null}
		</div>
	)
}
