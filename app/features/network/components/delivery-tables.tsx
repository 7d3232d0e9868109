import { deliveryText } from '#app/features/network/delivery-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Day {
	date: string
	middle: number
	high: number
	vehicles: number
}

type Plan = { outcome: 'planned'; days: readonly Day[] } | { outcome: 'too-few' | 'all-zero' }

export interface Origin {
	code: string
	nameZh: string
	nameEn: string
	plan: Plan
}

/** The days to come of one origin. */
export function DayTable({ plan, caption }: { plan: Plan; caption: string }) {
	const t = useText(deliveryText)
	const { number, dayWeekday } = useFormats()
	if (plan.outcome !== 'planned') return <p className="text-soft">{t.reasons[plan.outcome]}</p>
	const figure = (head: string, of: (day: Day) => number) => ({
		...{ head, align: 'end' as const, cell: (day: Day) => number(of(day)) },
	})
	return (
		<Table
			caption={caption}
			rows={plan.days}
			rowKey={({ date }) => date}
			columns={[
				{ head: t.day, isTitle: true, cell: ({ date }) => dayWeekday(date) },
				figure(t.middle, ({ middle }) => middle),
				figure(t.high, ({ high }) => high),
				figure(t.vehicles, ({ vehicles }) => vehicles),
			]}
		/>
	)
}

const busiestOf = (days: readonly Day[]) => days.reduce((top, day) => (day.high > top.high ? day : top))

/** The week to come of each origin, with its busiest day. */
export function OriginTable({ origins, hrefOf }: { origins: readonly Origin[]; hrefOf: (code: string) => string }) {
	const t = useText(deliveryText)
	const language = useLanguage()
	const { number, dayWeekday } = useFormats()
	const told = ({ plan }: Origin, of: (days: readonly Day[]) => string) =>
		plan.outcome === 'planned' && plan.days.length > 0 ? of(plan.days) : '—'
	return (
		<Table
			caption={t.below}
			rows={origins}
			rowKey={({ code }) => code}
			empty={t.noBelow}
			columns={[
				{
					head: t.origin,
					isTitle: true,
					cell: (origin) => (
						<a href={hrefOf(origin.code)} className="text-hill hover:underline">
							{language === 'zh' ? origin.nameZh : origin.nameEn}
						</a>
					),
				},
				{
					head: t.week,
					align: 'end',
					cell: (origin) => told(origin, (days) => number(days.reduce((sum, { middle }) => sum + middle, 0))),
				},
				{
					head: t.busiest,
					cell: (origin) =>
						origin.plan.outcome === 'planned' ? (
							told(origin, (days) => `${dayWeekday(busiestOf(days).date)} · ${number(busiestOf(days).high)}`)
						) : (
							<span className="text-soft">{t.reasons[origin.plan.outcome]}</span>
						),
				},
				{
					head: t.vehicles,
					align: 'end',
					cell: (origin) => told(origin, (days) => number(busiestOf(days).vehicles)),
				},
			]}
		/>
	)
}

interface CutOff {
	nodeId: number
	nameZh: string
	nameEn: string
	readyBy: string
	rides: number
}

/** How late goods may be ready at each node today. */
export function CutOffTable({ cutOffs }: { cutOffs: readonly CutOff[] }) {
	const t = useText(deliveryText)
	const language = useLanguage()
	const { number } = useFormats()
	return (
		<Table
			caption={t.cutOffs}
			rows={cutOffs}
			rowKey={({ nodeId }) => nodeId}
			empty={t.noRides}
			columns={[
				{
					head: t.node,
					isTitle: true,
					cell: (row) => (
						<a href={`/admin/logistics/nodes/${row.nodeId}`} className="text-hill hover:underline">
							{language === 'zh' ? row.nameZh : row.nameEn}
						</a>
					),
				},
				{ head: t.readyBy, align: 'end', cell: ({ readyBy }) => readyBy },
				{ head: t.rides, align: 'end', cell: ({ rides }) => number(rides) },
			]}
		/>
	)
}
