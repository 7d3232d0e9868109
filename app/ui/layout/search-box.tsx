import { buttonClass } from '#app/ui/kit/button.tsx'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** A question to the whole market. */
export function SearchBox({
	q = '',
	label,
}: {
	q?: string
	/** What sets it apart from the header's, for those who hear the page. */
	label?: string
}) {
	const t = useText(layoutText)
	return (
		<form action="/search" method="get" role="search" aria-label={label} className="flex gap-2">
			<input
				type="search"
				name="q"
				defaultValue={q}
				maxLength={80}
				aria-label={t.searchLabel}
				placeholder={t.searchExample}
				className="min-h-10 w-full min-w-0 flex-1 rounded-lg border border-line-strong bg-paper px-3 placeholder:text-soft"
			/>
			<button type="submit" className={buttonClass({ size: 's' })}>
				{t.search}
			</button>
		</form>
	)
}
