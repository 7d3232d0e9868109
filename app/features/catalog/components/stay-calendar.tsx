import type { CalendarMonth, CalendarNight } from '#app/domain/catalog/stay-calendar.ts'
import { stayHref, type StayView } from '#app/features/catalog/components/stay-view.ts'
import { stayText } from '#app/features/catalog/stay-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Words = (typeof stayText)['zh']

function lookOf({ date, state }: CalendarNight, { query }: StayView): string | undefined {
	const { checkIn, checkOut } = query
	if (date === checkIn || date === checkOut) return 'end'
	if (checkIn && checkOut && date > checkIn && date < checkOut) return 'between'
	return state === 'free' ? undefined : 'shut'
}

/** What every day's link begins with; the next click chooses the day to leave when only the day to arrive is chosen. */
function linkStart(view: StayView): { start: string; leavesAfter: string | null } {
	const { checkIn, checkOut } = view.query
	const leavesAfter = checkIn !== null && checkOut === null ? checkIn : null
	const month = view.months[0]?.first.slice(0, 7) ?? null
	return { start: stayHref(view, { check_in: null, check_out: null, month }), leavesAfter }
}

function noteOf(night: CalendarNight, t: Words): string {
	if (night.state !== 'free') return t.states[night.state]
	if (night.noArrival) return t.noArrival
	if (night.minNights > 1) return t.minNights(night.minNights)
	return night.left === 1 ? t.left(night.left) : ''
}

interface Cell {
	night: CalendarNight
	view: StayView
	t: Words
	link: ReturnType<typeof linkStart>
	money: (minor: number, currency?: string) => string
}

/** One night: called as a plain function, since there are sixty of them on a page. */
function nightCell({ night, view, t, link, money }: Cell) {
	const { date, priceMinor } = night
	const leaves = link.leavesAfter !== null && date > link.leavesAfter
	const dates = leaves ? `&check_in=${link.leavesAfter}&check_out=${date}` : `&check_in=${date}`
	const note = noteOf(night, t)
	const inside = (
		<>
			<b>{Number(date.slice(8))}</b>
			{priceMinor === null ? null : <i>{money(priceMinor, view.page.currency)}</i>}
			{note ? <small>{note}</small> : null}
		</>
	)
	return (
		<td key={date} className={lookOf(night, view)}>
			{night.state === 'free' || leaves ? (
				<a href={`${link.start}${dates}#${leaves ? 'rooms' : 'calendar'}`} rel="nofollow">
					{inside}
				</a>
			) : (
				inside
			)}
		</td>
	)
}

/** Weeks that are over are left out: on a phone they would stand before all that can be had. */
function weeksOf({ blanks, nights }: CalendarMonth): (CalendarNight | null)[][] {
	const cells = [...Array.from({ length: blanks }, () => null), ...nights]
	const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
	return weeks.filter((week) => week.some((night) => night !== null && night.state !== 'past'))
}

function Month({ month, view, room }: { month: CalendarMonth; view: StayView; room: string }) {
	const t = useText(stayText)
	const format = useFormats()
	const link = linkStart(view)
	return (
		<table className="nights">
			<caption className="pb-1 text-start font-display font-semibold">
				{format.monthYear(month.first)} <span className="sr-only">{t.calendarOf(room)}</span>
			</caption>
			<thead>
				<tr>
					{t.weekdays.map((weekday) => (
						<th key={weekday} scope="col">
							{weekday}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeksOf(month).map((week, at) => (
					<tr key={`w${at}`}>
						{week.map((night, place) =>
							night ? (
								nightCell({ night, view, t, link, money: format.money })
							) : (
								<td key={`b${place}`} className="none" />
							),
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
			<div className="grid items-start gap-6 md:grid-cols-2">
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
