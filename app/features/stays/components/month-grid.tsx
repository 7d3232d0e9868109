import type { CalendarNight, HostNight } from '#app/domain/stays/room-calendar.ts'
import { monthWeeks } from '#app/domain/stays/month-grid.ts'
import { calendarText } from '#app/features/stays/calendar-text.ts'
import type { NightSpan } from '#app/features/stays/components/night-drag.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { classNames } from '#app/ui/kit/class-names.ts'
import { useText } from '#app/ui/text/language.tsx'

const leftOf = ({ total, held, sold }: HostNight) => Math.max(0, total - held - sold)

function toneOf(night: HostNight): string {
	if (night.stopSell) return 'bg-sunken text-soft'
	return leftOf(night) === 0 ? 'bg-persimmon-soft' : 'bg-hill-soft'
}

/** What is taken of a night, and what binds it, in as few letters as fit a phone. */
function Marks({ night }: { night: HostNight }) {
	const t = useText(calendarText)
	const { held, sold, blocked, minStayArrival } = night
	const counts = [held > 0 && t.held(held), sold > 0 && t.sold(sold), blocked > 0 && t.blocked(blocked)]
	const rules = [
		night.stopSell && t.stopped,
		night.closedToArrival && t.noArrival,
		night.closedToDeparture && t.noDeparture,
		minStayArrival !== null && minStayArrival > 1 && t.minStay(minStayArrival),
	]
	return (
		<>
			<span className="block text-xs leading-tight">{counts.filter(Boolean).join(' ')}</span>
			{rules.filter(Boolean).map((rule) => (
				<span key={String(rule)} className="block text-[0.6875rem] leading-tight break-keep text-soft sm:text-xs">
					{rule}
				</span>
			))}
		</>
	)
}

/** What the night costs under the plan that is shown; one of its own stands out. */
function NightPrice({ night }: { night: CalendarNight }) {
	const format = useFormats()
	if (night.priceMinor === null) return null
	return (
		<span
			className={classNames(
				'block text-[0.6875rem] leading-tight tracking-tight whitespace-nowrap sm:text-xs',
				night.isOwnPrice && 'font-bold text-sea',
			)}
		>
			{format.money(night.priceMinor)}
		</span>
	)
}

function Day({ date, night, isChosen }: { date: string; night: CalendarNight | undefined; isChosen: boolean }) {
	const t = useText(calendarText)
	const chosen = isChosen && 'outline-2 -outline-offset-2 outline-hill'
	const day = Number(date.slice(8))
	if (!night)
		return (
			<td
				data-night={date}
				className={classNames('h-16 border border-line p-1 align-top text-soft', chosen)}
				title={t.notOnSale}
			>
				<span className="text-xs">{day}</span>
			</td>
		)
	return (
		<td data-night={date} className={classNames('h-16 border border-line p-1 align-top', toneOf(night), chosen)}>
			<span className="text-xs text-soft">{day}</span>
			<span className="block font-bold tabular-nums" aria-label={t.left(leftOf(night), night.total)}>
				{leftOf(night)}
				<span className="text-xs font-normal text-soft">/{night.total}</span>
			</span>
			<NightPrice night={night} />
			<Marks night={night} />
		</td>
	)
}

/** A month of a room type: for each night what is left, held, sold and kept back. */
export function MonthGrid({
	first,
	nights,
	caption,
	span,
	handlers,
}: {
	first: string
	nights: readonly CalendarNight[]
	caption: string
	/** The nights that are chosen, and what chooses them. */
	span: NightSpan | null
	handlers: object
}) {
	const t = useText(calendarText)
	const byDate = new Map(nights.map((night) => [night.date, night]))
	return (
		<>
			<table {...handlers} className="w-full touch-pan-y table-fixed border-collapse bg-surface select-none">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						{t.weekdays.map((weekday) => (
							<th key={weekday} scope="col" className="py-1 text-xs font-semibold text-soft">
								{weekday}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{monthWeeks(first).map((week, row) => (
						<tr key={week.find((day) => day !== null) ?? row}>
							{week.map((date, at) =>
								date === null ? (
									<td key={at} className="border border-line bg-sunken" />
								) : (
									<Day
										key={date}
										date={date}
										night={byDate.get(date)}
										isChosen={span !== null && date >= span.from && date <= span.to}
									/>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
			<p className="mt-2 text-sm text-soft">{t.legend}</p>
		</>
	)
}
