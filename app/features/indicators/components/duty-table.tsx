import { OPEN_ROWS } from '#app/features/indicators/components/quality-table.tsx'
import { DutyBadge } from '#app/features/indicators/components/entry-table.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { qualityText } from '#app/features/indicators/quality-text.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface DutyRow {
	code: string
	termZh: string
	termEn: string
	kind: string
	cycle: string
	dueDays: number
	expiresDays: number
	figure: { source: string | null; period: string | null; recordedAt: Date | string | null }
	duty: { state: string; dueOn: string }
	record: { due: number; came: number; inTime: number }
}

/** What each source owes, and when it last came. */
export function DutyTable({ rows, place }: { rows: readonly DutyRow[]; place: string }) {
	const words = useFigureWords()
	const t = useText(qualityText)
	const e = useText(entryText)
	const p = useText(indicatorPageText)
	const columns = [
		{
			head: words.t.indicator,
			isTitle: true,
			cell: (row: DutyRow) => (
				<span className="font-strong">
					<span className="me-1.5 text-soft tabular-nums">{row.code}</span>
					{words.term(row)}
				</span>
			),
		},
		{ head: t.owner, cell: ({ kind }: DutyRow) => (kind === 'a' ? t.ownerPlatform : t.ownerOf(place)) },
		{
			head: p.source,
			cell: ({ figure }: DutyRow) => (figure.source ? (words.t.sources[figure.source] ?? figure.source) : '—'),
		},
		{
			head: t.cycle,
			cell: (row: DutyRow) => (
				<div className="lg:min-w-44">{e.dutyOf(e.cycles[row.cycle] ?? row.cycle, row.dueDays, row.expiresDays)}</div>
			),
		},
		{ head: e.duty, cell: ({ duty }: DutyRow) => <DutyBadge {...duty} /> },
		{ head: t.year, cell: ({ record }: DutyRow) => t.record(record.due, record.came, record.inTime) },
		{
			head: t.lastSuccess,
			cell: ({ figure }: DutyRow) =>
				figure.recordedAt && figure.period
					? `${words.month(figure.period)} · ${words.instant(figure.recordedAt)}`
					: t.never,
		},
	]
	return <FoldedTable open={OPEN_ROWS} caption={t.duties} columns={columns} rows={rows} rowKey={(row) => row.code} />
}
