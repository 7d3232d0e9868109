import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { whyUnscored } from '#app/features/indicators/why-unscored-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { type Column, Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface RankedPlace {
	regionCode: string
	nameZh: string
	nameEn: string
	rank: number | null
	score: number | null
	missingReason: string | null
	availability: number
	parts: Record<string, number | null>
	interval: {
		rankP5: number | null
		rankP95: number | null
		groupNumber: number | null
		gradedShare: number
	} | null
}

/** Below this share of good data a score is called experimental. */
const LEAST_GRADED = 0.5

/** So many places stand open on a page of the board. */
const OPEN_PLACES = 12

/** Places by their index, with the first-level scores; apart from them those that have none, and why. */
export function IndexTable({
	rows,
	period,
	isWhole,
}: {
	rows: readonly RankedPlace[]
	period: string
	/** All rows stand open, to be read through or printed. */
	isWhole: boolean
}) {
	const t = useText(indexText)
	const { scored, unscored } = useColumns(period)
	const [withScore, without] = [rows.filter(({ score }) => score !== null), rows.filter(({ score }) => score === null)]
	const table = { rowKey: (row: RankedPlace) => row.regionCode, open: isWhole ? rows.length : OPEN_PLACES }
	if (rows.length === 0) return <Table caption={t.title} columns={scored} rows={rows} {...table} empty={t.nobody} />
	return (
		<>
			{withScore.length > 0 ? <FoldedTable caption={t.title} columns={scored} rows={withScore} {...table} /> : null}
			{without.length > 0 ? (
				<section className="mt-sheet">
					<h2 className="mb-close text-part">{t.unscored}</h2>
					<FoldedTable caption={t.unscored} columns={unscored} rows={without} {...table} />
				</section>
			) : null}
		</>
	)
}

const FIRST_LEVEL = ['gov', 'lead', 'ext']

const score = (value: number | null | undefined) => (value === null || value === undefined ? '—' : value.toFixed(1))

function useColumns(period: string): Record<'scored' | 'unscored', Column<RankedPlace>[]> {
	const t = useText(indexText)
	const words = useFigureWords()
	const part = (code: string) => ({
		head: words.t.levels[code] ?? code,
		align: 'end' as const,
		cell: (row: RankedPlace) => score(row.parts[code]),
	})
	const place = {
		head: t.place,
		isTitle: true,
		cell: (row: RankedPlace) => (
			<a
				href={`/admin/index/${row.regionCode}?period=${period}`}
				className="inline-block min-h-6 font-semibold text-hill hover:underline"
			>
				{row.rank === null ? '' : `${row.rank}. `}
				{words.name(row)}
			</a>
		),
	}
	const coverage = {
		head: t.coverage,
		align: 'end' as const,
		cell: (row: RankedPlace) => `${words.number(Math.round(row.availability * 100))}%`,
	}
	const parts = FIRST_LEVEL.map(part)
	const why = {
		head: t.why,
		cell: ({ missingReason, parts: of }: RankedPlace) => whyUnscored(words.language, { missingReason, ...of }),
	}
	const firstLevel = {
		head: FIRST_LEVEL.map((code) => words.t.levels[code] ?? code).join(' · '),
		align: 'end' as const,
		cell: ({ parts: of }: RankedPlace) => FIRST_LEVEL.map((code) => score(of[code])).join(' · '),
	}
	const index = { head: t.index, align: 'end' as const, cell: (row: RankedPlace) => <IndexScore row={row} /> }
	return {
		scored: [place, index, ...useDoubtColumns(), ...parts, coverage],
		unscored: [place, why, firstLevel, coverage],
	}
}

function useDoubtColumns(): Column<RankedPlace>[] {
	const insight = useText(indexInsightText)
	const { number } = useFigureWords()
	const between = ({ interval }: RankedPlace) =>
		interval?.rankP5 == null || interval.rankP95 == null
			? '—'
			: insight.intervalOf(number(Math.round(interval.rankP5)), number(Math.round(interval.rankP95)))
	return [
		{ head: insight.interval, align: 'end', cell: between },
		{ head: insight.group, align: 'end', cell: ({ interval }) => interval?.groupNumber ?? '—' },
	]
}

function IndexScore({ row: { score: value, interval } }: { row: RankedPlace }) {
	const insight = useText(indexInsightText)
	return (
		<>
			<strong>{score(value)}</strong>
			{interval && interval.gradedShare < LEAST_GRADED ? (
				<span className="ms-1.5 text-fine text-soft">{insight.experimental}</span>
			) : null}
		</>
	)
}
