import { LinkButton } from '#app/ui/kit/button.tsx'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Before and after; nothing when one page is all. Pages count from 1. */
export function Pagination({
	page,
	pageCount,
	hrefOf,
}: {
	page: number
	pageCount: number
	hrefOf: (page: number) => string
}) {
	const t = useText(kitText)
	if (pageCount <= 1) return null
	return (
		<nav aria-label={t.pages} className="no-print mt-6 flex items-center justify-between gap-near">
			{page > 1 ? (
				<LinkButton tone="quiet" rel="prev" href={hrefOf(page - 1)}>
					← {t.before}
				</LinkButton>
			) : (
				<span />
			)}
			<span className="text-small text-soft tabular-nums">{t.pageOf(page, pageCount)}</span>
			{page < pageCount ? (
				<LinkButton tone="quiet" rel="next" href={hrefOf(page + 1)}>
					{t.after} →
				</LinkButton>
			) : (
				<span />
			)}
		</nav>
	)
}
