import type { CalendarEvent } from '#app/domain/calendar/icalendar.ts'
import { type Bilingual, inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'

/** A stay or session of an order, without prices and phone numbers: what companions may know. */
export type ItineraryStop = {
	lineId: number
	kind: 'STAY' | 'EXPERIENCE'
	state: OrderLineState
	title: Bilingual
	option: Bilingual
	seller: Bilingual
	place: Bilingual | null
	/** Where a session begins. */
	meet: Bilingual | null
	listing: { kind: 'stay' | 'experience'; slug: string; picture: string | null } | null
	qty: number
	checkIn: string | null
	checkOut: string | null
	startsAt: Date | null
	endsAt: Date | null
	timeZone: string
	/** How often it was moved. */
	changes: number
}

const OFF: ReadonlySet<OrderLineState> = new Set(['CANCELLED', 'LAPSED'] as const)

/** Whether a stop does not take place. */
export const isOff = ({ state }: Pick<ItineraryStop, 'state'>) => OFF.has(state)

function statusOf(stop: ItineraryStop): CalendarEvent['status'] {
	if (isOff(stop)) return 'CANCELLED'
	return stop.state === 'AWAITING_PAYMENT' || stop.state === 'REQUESTED' ? 'TENTATIVE' : 'CONFIRMED'
}

function whenOf({ kind, checkIn, checkOut, startsAt, endsAt, timeZone }: ItineraryStop): CalendarEvent['when'] | null {
	if (kind === 'STAY') return checkIn && checkOut ? { from: checkIn, to: checkOut } : null
	return startsAt && endsAt ? { startsAt, endsAt, timeZone } : null
}

/** A stop as an event of a calendar; null without a time. Cancelled is a later version of the same event. */
export function eventOf(
	stop: ItineraryStop,
	to: { language: Language; host: string; url: string },
): CalendarEvent | null {
	const when = whenOf(stop)
	if (!when) return null
	const say = (words: Bilingual | null) => (words ? inLanguage(words, to.language) : '')
	return {
		uid: `line-${stop.lineId}@${to.host}`,
		sequence: stop.changes + (isOff(stop) ? 1 : 0),
		status: statusOf(stop),
		summary: say(stop.title),
		location: [say(stop.meet), say(stop.seller), say(stop.place)].filter(Boolean).join(', '),
		description: `${say(stop.option)} × ${stop.qty}`,
		url: to.url,
		when,
	}
}

/** Stops in the order of time, those without one last. */
export function inOrderOfTime(stops: readonly ItineraryStop[]): ItineraryStop[] {
	const at = ({ startsAt }: ItineraryStop) => startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER
	return [...stops].sort((a, b) => at(a) - at(b) || a.lineId - b.lineId)
}
