import { buttonClass } from '#app/ui/kit/button.tsx'
import { layoutText } from '#app/ui/text/layout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** A question to the whole market. */
export function SearchBox({ q = '', autoFocus = false }: { q?: string; autoFocus?: boolean }) {
	const t = useText(layoutText)
	return (
		<form action="/search" method="get" role="search" className="flex gap-2">
			<input
				type="search"
				name="q"
				defaultValue={q}
				maxLength={80}
				autoFocus={autoFocus}
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
