import { indexText } from '#app/features/indicators/index-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Which places a page of a long board has, the pages beside it, and the way to all of them on one. */
export function BoardPages({
	page,
	pageCount,
	isWhole,
	rows,
	counts: { places },
	pageRows,
	href,
}: {
	page: number
	pageCount: number
	isWhole: boolean
	rows: readonly unknown[]
	counts: { places: number }
	/** So many rows to a page. */
	pageRows: number
	href: string
}) {
	const t = useText(indexText)
	const { number } = useFigureWords()
	if (pageCount <= 1) return null
	const before = (page - 1) * pageRows
	return (
		<>
			<p className="mt-near flex flex-wrap gap-x-sheet text-small text-soft">
				<span>{t.shown(number(before + 1), number(before + rows.length), number(places))}</span>
				<a href={isWhole ? href : `${href}&rows=all`} className="no-print inline-block min-h-6 text-hill underline">
					{isWhole ? t.paged : t.whole(number(places))}
				</a>
			</p>
			{isWhole ? null : <Pagination page={page} pageCount={pageCount} hrefOf={(to) => `${href}&page=${to}`} />}
		</>
	)
}
