import {
	rowsHref,
	type Series,
	type Step,
	useInsightWords,
} from '#app/features/insights/components/use-insight-words.ts'
import { SeriesTable } from '#app/features/insights/components/series-table.tsx'
import { ColumnChart } from '#app/ui/charts/column-chart.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'

/** For sums the mean piece of the time before; a ratio stands for itself. */
function levelOf({ unit, before, parts }: Series): number | null {
	if (unit !== 'money' && unit !== 'count') return before.value
	return before.value !== null && parts.length > 0 && before.value > 0 ? before.value / parts.length : null
}

/** One figure: what it is, what it says now and what to do, drawn and as a table, with the way to its rows. */
export function InsightCard({
	series,
	step,
	span,
}: {
	series: Series
	step: Step
	span: { from: string; to: string }
}) {
	const words = useInsightWords()
	const { t } = words
	const { figure, unit, trend, whole, before, parts } = series
	const own = t.figures[figure]
	const asked = { by: step, ...span }
	const columns = parts.map(({ from, value, isOpen }) => ({
		...{ key: from, label: words.shortPart(step, from), value, text: words.value(unit, value), isOpen },
	}))
	const moved = trend === 'unknown' ? t.trend.unknown : t.trend[trend](words.value(unit, before.value))
	const said = `${t.now(words.value(unit, whole.value))} ${moved}`
	return (
		<Card className="flex flex-col gap-close">
			<section id={figure} aria-label={own.name} className="contents">
				<h2 className="text-part">{own.name}</h2>
				<p className="text-small text-soft">{own.is}</p>
				<p className="font-display text-section font-bold tabular-nums">
					<a href={rowsHref(figure, asked)} className="hover:text-hill hover:underline">
						{words.value(unit, whole.value)}
					</a>
				</p>
				<p className="text-small">
					{moved}
					{unit === 'share' && whole.den > 0 ? (
						<span className="text-soft"> · {t.of(words.format.number(whole.num), words.format.number(whole.den))}</span>
					) : null}
				</p>
				<p className="rounded-card bg-sunken px-near py-close text-small">{own.does[trend]}</p>
				{whole.value === null ? null : (
					<ColumnChart
						columns={columns}
						label={`${own.name}. ${said}`}
						textOf={words.short(unit)}
						level={levelOf(series)}
					/>
				)}
				<p className="text-fine text-soft">{t.level}</p>
				<div className="mt-auto grid gap-close">
					<Disclosure summary={t.table}>
						<SeriesTable series={series} step={step} />
					</Disclosure>
					<Disclosure summary={t.howCounted}>
						<p className="text-small">{own.counted}</p>
					</Disclosure>
					<p className="flex flex-wrap gap-x-near text-small">
						<a href={rowsHref(figure, asked)} className="py-close font-strong text-hill hover:underline">
							{t.toRows} →
						</a>
						<a
							href={`/seller/insights/${figure}/series.csv?${new URLSearchParams(asked)}`}
							className="py-close text-hill hover:underline"
						>
							{t.file}
						</a>
					</p>
				</div>
			</section>
		</Card>
	)
}
