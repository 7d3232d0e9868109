import { addMonths } from '#app/domain/indicators/month.ts'
import { loopText } from '#app/features/loop/loop-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Cohort {
	month: string
	after: number
	buyers: number
}

const AFTER = [1, 2, 3, 4, 5, 6]

/** Buyers by the month of their first order, and who of them bought in the months after; '—' for months to come. */
export function CohortTable({ cohorts, runs }: { cohorts: readonly Cohort[]; runs: string }) {
	const t = useText(loopText)
	const format = useFormats()
	const months = [...new Set(cohorts.map(({ month }) => month))]
	const buyers = (month: string, after: number) =>
		cohorts.find((it) => it.month === month && it.after === after)?.buyers ?? 0
	const share = (month: string, after: number) => {
		if (addMonths(month, after) > runs) return '—'
		const [back, all] = [buyers(month, after), buyers(month, 0)]
		return back > 0 && all > 0 ? `${format.percent(back / all)} (${format.number(back)})` : '0%'
	}
	return (
		<Card>
			<h2 className="text-xl">{t.cohorts}</h2>
			<p className="mb-3 text-soft">{t.cohortsLead}</p>
			<Table
				caption={t.cohorts}
				rows={months}
				rowKey={(month) => month}
				empty={t.noPaths}
				scrolls
				columns={[
					{ head: t.month, isTitle: true, cell: (month) => format.monthYear(`${month}-01`) },
					{ head: t.buyers, align: 'end', cell: (month) => format.number(buyers(month, 0)) },
					...AFTER.map((after) => ({
						...{ head: t.after(after), align: 'end' as const },
						cell: (month: string) => share(month, after),
					})),
				]}
			/>
		</Card>
	)
}
