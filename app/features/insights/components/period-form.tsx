import { type Step, useInsightWords } from '#app/features/insights/components/use-insight-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateRangeFields } from '#app/ui/kit/date-range.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Tabs } from '#app/ui/kit/tabs.tsx'

const STEPS: readonly Step[] = ['day', 'week', 'month']

/** Of which days, and cut into what. */
export function PeriodForm({
	step,
	from,
	to,
	today,
	isCut,
}: {
	step: Step
	from: string
	to: string
	today: string
	isCut: boolean
}) {
	const { t, format } = useInsightWords()
	const tabs = STEPS.map((it) => ({
		...{ label: t.steps[it], href: `/seller/insights?by=${it}`, isCurrent: it === step },
	}))
	return (
		<>
			<Tabs label={t.step} tabs={tabs} />
			<form method="get" className="my-4 grid items-end gap-3 sm:grid-cols-[minmax(0,26rem)_auto] sm:justify-start">
				<input type="hidden" name="by" value={step} />
				<DateRangeFields
					key={`${from} ${to}`}
					from={{ name: 'from', label: t.from, value: from }}
					to={{ name: 'to', label: t.to, value: to }}
					max={today}
				/>
				<Button tone="quiet">{t.show}</Button>
			</form>
			{isCut ? <Notice tone="info">{t.cut}</Notice> : null}
			<p className="mb-near text-soft">{t.span(`${format.date(from)} – ${format.date(to)}`)}</p>
		</>
	)
}
