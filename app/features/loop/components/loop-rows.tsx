import { loopText } from '#app/features/loop/loop-text.ts'
import { useLoopValue } from '#app/features/loop/components/use-loop-value.ts'
import type { LoopRowsView as View } from '#app/domain/loop/loop-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The rows behind a figure of the loop: each says whether it is above the line, below it, or both. */
export function LoopRows({ view, base }: { view: View; base: string }) {
	const t = useText(loopText)
	const format = useFormats()
	const value = useLoopValue()
	const { figure, months, num, den, rows, page, pageCount } = view
	const search = `from=${months.from}&to=${months.to}`
	return (
		<>
			<PageHead
				title={t.figures[figure].name}
				lead={t.figures[figure].how}
				eyebrow={<a href={`${base}?${search}`}>{t.back}</a>}
			/>
			<p className="mb-3">
				<strong>{value(figure, view.value)}</strong> = {format.number(num)} / {format.number(den)}
			</p>
			<Card>
				<Table
					caption={t.behind}
					rows={rows.map((row, at) => ({ ...row, position: at }))}
					rowKey={({ position }) => position}
					empty={t.none}
					columns={[
						{ head: t.number, isTitle: true, cell: (row) => row.number ?? t.parts[row.part] },
						{ head: t.buyers, cell: (row) => t.parts[row.part] },
						{ head: t.at, cell: (row) => format.dateTime(row.at) },
						{ head: t.counts, align: 'end', cell: (row) => `${row.num} / ${row.den}` },
					]}
				/>
			</Card>
			<Pagination page={page} pageCount={pageCount} hrefOf={(number) => `?${search}&page=${number}`} />
		</>
	)
}
