import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { forecastText } from '#app/features/indicators/forecast-text.ts'
import { ChartFrame } from '#app/ui/charts/chart-frame.tsx'
import { ForecastChart } from '#app/ui/charts/forecast-chart.tsx'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Month {
	period: string
	value: number
	low80: number
	high80: number
	low95: number
	high95: number
}

interface Past {
	period: string
	foreseen: number
	actual: number
}

interface Trial {
	method: string
	loss: number | null
}

export interface Foreseen {
	method: string
	skill: number
	months: readonly Month[]
	past: readonly Past[]
	trials: readonly Trial[]
}

interface Shown {
	of: 'orders' | 'sales'
	series: readonly { period: string; value: number | null }[]
	forecast: Foreseen
}

/** Figures of the series in words: whole orders, or money. */
function useValues(of: Shown['of']) {
	const words = useFigureWords()
	const value = (it: number) => (of === 'orders' ? words.number(Math.round(it)) : words.value(Math.round(it), 'CNY'))
	return { words, value, range: (low: number, high: number) => `${value(low)} – ${value(high)}` }
}

function Ahead({ of, series, forecast }: Shown) {
	const t = useText(forecastText)
	const { words, value, range } = useValues(of)
	const [next] = forecast.months
	const columns = [
		{ head: t.month, isTitle: true, cell: ({ period }: Month) => words.month(period) },
		{ head: t.point, align: 'end' as const, cell: (month: Month) => value(month.value) },
		{ head: t.within80, align: 'end' as const, cell: ({ low80, high80 }: Month) => range(low80, high80) },
		{ head: t.within95, align: 'end' as const, cell: ({ low95, high95 }: Month) => range(low95, high95) },
	]
	return (
		<>
			{next ? (
				<div className="mb-4">
					<p className="text-xl font-semibold">
						{t.next(words.month(next.period), `${value(next.value)}${of === 'orders' ? ` ${t.unit.orders}` : ''}`)}
					</p>
					<p className="text-soft">{t.within(value(next.low80), value(next.high80))}</p>
				</div>
			) : null}
			<ChartFrame label={t.chart(t.of[of])}>
				<ForecastChart
					seen={series.map(({ period, value: seen }) => ({ label: period, value: seen }))}
					foreseen={forecast.months.map((month) => ({
						...{ label: month.period, value: month.value, low: month.low80, high: month.high80 },
					}))}
					label={t.chart(t.of[of])}
					textOf={words.short}
				/>
			</ChartFrame>
			<p className="mb-6 text-sm text-soft">{t.chart(t.of[of])}</p>
			<Section title={t.table}>
				<Table caption={t.table} columns={columns} rows={forecast.months} rowKey={({ period }) => period} />
			</Section>
		</>
	)
}

function Reached({ of, forecast }: Pick<Shown, 'of' | 'forecast'>) {
	const t = useText(forecastText)
	const { words, value } = useValues(of)
	const { method, skill, trials, past } = forecast
	const name = (it: string) => t.methods[it] ?? it
	const trialColumns = [
		{
			head: t.method,
			isTitle: true,
			cell: (trial: Trial) => (
				<span className="inline-flex flex-wrap items-center gap-2">
					{name(trial.method)}
					{trial.method === method ? <Badge tone="tea">{t.chosen}</Badge> : null}
				</span>
			),
		},
		{
			head: t.loss,
			align: 'end' as const,
			cell: ({ loss }: Trial) => (loss === null ? '—' : words.number(Math.round(loss * 100) / 100)),
		},
	]
	const pastColumns = [
		{ head: t.month, isTitle: true, cell: ({ period }: Past) => words.month(period) },
		{ head: t.said, align: 'end' as const, cell: (it: Past) => value(it.foreseen) },
		{ head: t.came, align: 'end' as const, cell: (it: Past) => value(it.actual) },
		{ head: t.off, align: 'end' as const, cell: (it: Past) => value(Math.abs(it.actual - it.foreseen)) },
	]
	return (
		<>
			<Section title={t.how}>
				<p className="mb-1 font-semibold">{name(method)}</p>
				<p className="mb-3">{skill > 0 ? t.skill(`${Math.round(skill * 100)}%`) : t.noSkill}</p>
				<Table caption={t.trials} columns={trialColumns} rows={trials} rowKey={(trial) => trial.method} />
				<p className="mt-2 text-sm text-soft">{t.lossLead}</p>
			</Section>
			{past.length > 0 ? (
				<Section title={t.past}>
					<p className="mb-3 text-soft">{t.pastLead}</p>
					<Table caption={t.past} columns={pastColumns} rows={past} rowKey={({ period }) => period} />
				</Section>
			) : null}
		</>
	)
}

/** The months to come of a series, how sure they are, and how they were reached. */
export function ForecastPage(shown: Shown) {
	const t = useText(forecastText)
	return (
		<>
			<Ahead {...shown} />
			<Reached {...shown} />
			<Notice className="mt-8">{t.caution}</Notice>
		</>
	)
}
