import type { CartWish } from '#app/domain/cart/cart-wish.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { addDays, daysBetween, type LocalDate } from '#app/domain/time/local-date.ts'

/** In what another wish differs from the one it stands in for; 'alike' is another listing of the same sort. */
export type OtherWay = 'dates' | 'room' | 'session' | 'size' | 'alike'

/** A wish that may stand in for one that cannot be had. */
export type OtherWish = { way: OtherWay; wish: CartWish }

/** What else a listing offers, and what is like it; ids in the order of the listing's page, the liked first. */
export type OtherOffers = {
	variantIds: readonly number[]
	ratePlanIds: readonly number[]
	likeVariantIds: readonly number[]
	starts: readonly { sessionId: number; startsAt: Date; left: number }[]
}

/** So many days to either side are tried. */
export const MOST_DAYS_AWAY = 14
/** So many sessions are tried, the nearest in time. */
const MOST_SESSIONS = 6

type Stay = Extract<CartWish, { kind: 'stay' }>

/** Dates of the same length around a first day, the nearest first and of two as near the later; none before `today`. */
export function datesAround(day: LocalDate, today: LocalDate): LocalDate[] {
	const away = Array.from({ length: MOST_DAYS_AWAY }, (_, at) => [at + 1, -at - 1]).flat()
	return away.map((days) => addDays(day, days)).filter((it) => it >= today)
}

function otherDates(wish: Stay, today: LocalDate): OtherWish[] {
	const nights = daysBetween(wish.checkIn, wish.checkOut)
	return datesAround(wish.checkIn, today).map((checkIn) => {
		return { way: 'dates', wish: { ...wish, checkIn, checkOut: addDays(checkIn, nights) } }
	})
}

const nearest = (starts: OtherOffers['starts'], to: Date) =>
	[...starts].sort(
		(a, b) => Math.abs(a.startsAt.getTime() - to.getTime()) - Math.abs(b.startsAt.getTime() - to.getTime()),
	)

/** Wishes that may stand in for a stay, tickets or goods, the nearest first within each way; those of packages depend on more. */
export function otherWishes(
	wish: CartWish,
	offers: OtherOffers,
	when: { today: LocalDate; sessionAt: Date | null },
): OtherWish[] {
	switch (wish.kind) {
		case 'stay': {
			const rooms = offers.ratePlanIds.filter((id) => id !== wish.ratePlanId)
			const inOtherRooms = rooms.map((ratePlanId): OtherWish => ({ way: 'room', wish: { ...wish, ratePlanId } }))
			return [...otherDates(wish, when.today), ...inOtherRooms]
		}
		case 'experience': {
			const seats = wish.units.reduce((sum, { qty }) => sum + qty, 0)
			const free = offers.starts.filter(({ sessionId, left }) => sessionId !== wish.sessionId && left >= seats)
			const { kind, units } = wish
			return nearest(free, when.sessionAt ?? new Date(0))
				.slice(0, MOST_SESSIONS)
				.map(({ sessionId }) => ({ way: 'session', wish: { kind, units, sessionId } }))
		}
		case 'product': {
			const sizes = offers.variantIds.filter((id) => id !== wish.variantId)
			return [
				...sizes.map((variantId): OtherWish => ({ way: 'size', wish: { ...wish, variantId } })),
				...offers.likeVariantIds.map((variantId): OtherWish => ({ way: 'alike', wish: { ...wish, variantId } })),
			]
		}
		case 'package':
			return []
	}
}

/** So many of each way are offered, so that the choice stays easy. */
const MOST_OFFERED: Record<OtherWay, number> = { dates: 2, room: 2, session: 3, size: 2, alike: 2 }

/** The first of each way that can be had. */
export function takeHad<Tried extends { way: OtherWay; reasons: readonly UnavailableReason[] }>(
	tried: readonly Tried[],
): Tried[] {
	const taken = new Map<OtherWay, number>()
	return tried.filter(({ way, reasons }) => {
		const count = taken.get(way) ?? 0
		if (reasons.length > 0 || count >= MOST_OFFERED[way]) return false
		taken.set(way, count + 1)
		return true
	})
}
