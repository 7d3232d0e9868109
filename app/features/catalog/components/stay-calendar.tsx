import type { CalendarMonth, CalendarNight } from '#app/domain/catalog/stay-calendar.ts'
import { stayHref, type StayView } from '#app/features/catalog/components/stay-view.ts'
import { stayText } from '#app/features/catalog/stay-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Words = (typeof stayText)['zh']

function lookOf(night: CalendarNight, { query }: StayView): string {
	const { checkIn, checkOut } = query
	if (night.date === checkIn || night.date === checkOut) return 'bg-hill text-on-hill'
	if (checkIn && checkOut && night.date > checkIn && night.date < checkOut) return 'bg-hill-soft'
	return night.state === 'free' ? 'bg-surface hover:bg-hill-soft' : 'bg-sunken text-soft'
}

/** The next click chooses the day to leave when only the day to arrive is chosen and lies before; else the day to arrive. */
function choose(night: CalendarNight, view: StayView): string {
	const { checkIn, checkOut } = view.query
	const leaves = checkIn !== null && checkOut === null && night.date > checkIn
	const dates: Record<string, string | null> = leaves
		? { check_out: night.date }
		: { check_in: night.date, check_out: null }
	return `${stayHref(view, { ...dates, month: view.months[0]?.first.slice(0, 7) ?? null })}#calendar`
}

function noteOf(night: CalendarNight, t: Words): string {
	if (night.state !== 'free') return t.states[night.state]
	if (night.noArrival) return t.noArrival
	if (night.minNights > 1) return t.minNights(night.minNights)
	return night.left === 1 ? t.left(night.left) : ''
}

function Night({ night, view, t }: { night: CalendarNight; view: StayView; t: Words }) {
	const format = useFormats()
	const day = Number(night.date.slice(8))
	const price = night.priceMinor === null ? null : format.money(night.priceMinor, view.page.currency)
	const note = noteOf(night, t)
	const canLeave = view.query.checkIn !== null && view.query.checkOut === null && night.date > view.query.checkIn
	const inside = (
		<>
			<span className="block font-semibold">{day}</span>
			{price ? <span className="block text-[0.7rem] leading-4 sm:text-xs">{price}</span> : null}
			{note ? <span className="block text-[0.65rem] leading-3">{note}</span> : null}
		</>
	)
	return (
		<td className={`h-14 border border-line p-0 text-center align-top ${lookOf(night, view)}`}>
			{night.state === 'free' || canLeave ? (
				<a href={choose(night, view)} className="block size-full px-0.5 py-1" rel="nofollow">
					{inside}
				</a>
			) : (
				<div className="px-0.5 py-1">{inside}</div>
			)}
		</td>
	)
}

function weeksOf({ blanks, nights }: CalendarMonth): (CalendarNight | null)[][] {
	const cells = [...Array.from({ length: blanks }, () => null), ...nights]
	return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function Month({ month, view, room }: { month: CalendarMonth; view: StayView; room: string }) {
	const t = useText(stayText)
	const format = useFormats()
	return (
		<table className="w-full table-fixed border-collapse text-sm">
			<caption className="pb-1 text-start font-display font-semibold">
				{format.monthYear(month.first)} <span className="sr-only">{t.calendarOf(room)}</span>
			</caption>
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
				{weeksOf(month).map((week, at) => (
					<tr key={`w${at}`}>
						{week.map((night, place) =>
							night ? <Night key={night.date} {...{ night, view, t }} /> : <td key={`b${place}`} />,
						)}
					</tr>
				))}
			</tbody>
		</table>
	)
}

function shifted(first: string, months: number): string {
	const index = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months
	return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Two months of one rate plan: the price of each night or why it cannot be had; a day is chosen by its link. */
export function StayCalendar({ view }: { view: StayView }) {
	const t = useText(stayText)
	const plan = view.plans.find(({ ratePlanId }) => ratePlanId === view.shownPlanId)
	const first = view.months[0]?.first
	if (!plan || !first) return null
	const room = `${plan.room} · ${plan.plan}`
	return (
		<Section title={t.calendar} id="calendar">
			<p className="mb-2 font-semibold">{room}</p>
			<div className="grid gap-6 md:grid-cols-2">
				{view.months.map((month) => (
					<Month key={month.first} {...{ month, view, room }} />
				))}
			</div>
			<div className="no-print mt-3 flex flex-wrap items-center justify-between gap-2">
				{first > view.today ? (
					<LinkButton
						tone="quiet"
						size="s"
						rel="nofollow"
						href={`${stayHref(view, { month: shifted(first, -2) })}#calendar`}
					>
						← {t.earlier}
					</LinkButton>
				) : (
					<span />
				)}
				<LinkButton
					tone="quiet"
					size="s"
					rel="nofollow"
					href={`${stayHref(view, { month: shifted(first, 2) })}#calendar`}
				>
					{t.later} →
				</LinkButton>
			</div>
			<p className="mt-2 text-sm text-soft">{t.legend}</p>
		</Section>
	)
}
