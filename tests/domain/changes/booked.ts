import type { CancelCause } from '#app/domain/cancellation/cancel-quote.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import type { BookedLine, ServiceWish } from '#app/domain/changes/booked-line.ts'
import { changeQuote } from '#app/domain/changes/change-quote.ts'
import type { ListingFacts, OfferFacts, RatePlanFacts, SessionOffer } from '#app/domain/offers/offer-facts.ts'
import { addDays, nightsBetween } from '#app/domain/time/local-date.ts'

const ZONE = 'Asia/Shanghai'
export const policy = (code: string) => STANDARD_POLICIES.find((it) => it.code === code) ?? null

const listing: ListingFacts = {
	...{
		listingId: 3,
		slug: 'mist-house',
		kind: 'stay',
		title: { zh: '云雾', en: 'Mist' },
		picture: null,
		currency: 'CNY',
	},
	...{ timeZone: ZONE, isOnSale: true, seasonMonths: null, bookingMode: 'instant', quotas: [], payOnArrival: false },
	...{
		checkInTime: '15:00',
		checkOutTime: '11:00',
		policy: policy('FLEXIBLE'),
		enterpriseId: 7,
		enterpriseSlug: 'coop',
	},
	...{
		enterpriseName: { zh: '合作社', en: 'Co-op' },
		regionCode: '990101001001',
		categoryCode: 'farmhouse',
		commissionRules: [],
	},
}

/** 100 yuan a night, 50 on 2026-05-15, 120 on 2026-05-16; one room, the ids of the nights from 1 on 2026-05-10. */
export const plan: RatePlanFacts = {
	...{
		ratePlanId: 5,
		roomTypeId: 4,
		listing,
		roomName: { zh: '房', en: 'Room' },
		planName: { zh: '早', en: 'B&B' },
		isActive: true,
	},
	...{
		baseOccupancy: 2,
		maxOccupancy: 3,
		baseMinor: Array.from({ length: 7 }, () => 10_000),
		extraAdultMinor: 0,
		childBands: [],
	},
	...{ lengthDiscounts: [], minAdvanceDays: 0, maxAdvanceDays: 365, sameDayCutoff: '18:00', seasons: [] },
	dates: [
		{ date: '2026-05-15', priceMinor: 5_000 },
		{ date: '2026-05-16', priceMinor: 12_000 },
	],
	nights: Array.from({ length: 20 }, (_, at) => ({
		...{ date: addDays('2026-05-10', at), stopSell: false, minStayArrival: null, minStayThrough: null, maxStay: null },
		...{ closedToArrival: false, closedToDeparture: false, capacity: { id: at + 1, total: 1, held: 0, sold: 0 } },
	})),
}

const session = (sessionId: number, startsAt: string): SessionOffer => ({
	...{
		sessionId,
		listing: { ...listing, kind: 'experience', policy: policy('FREE_24H') },
		status: 'open',
		reserved: 0,
	},
	...{
		startsAt: new Date(startsAt),
		endsAt: new Date(new Date(startsAt).getTime() + 7_200_000),
		cutoffAt: new Date(startsAt),
	},
	capacity: { id: 100 + sessionId, total: 8, held: 0, sold: 0 },
	unitTypes: [
		{ unitTypeId: 11, code: 'adult', name: { zh: '成人', en: 'Adult' }, priceMinor: 9_800, capacityWeight: 1 },
		{ unitTypeId: 12, code: 'child', name: { zh: '儿童', en: 'Child' }, priceMinor: 4_800, capacityWeight: 1 },
	],
	resources: [{ capacity: { id: 200, total: 9, held: 0, sold: 0 }, unitsPerGuest: 1 }],
})

export const facts: OfferFacts = {
	...{ variants: new Map(), packages: new Map(), ratePlans: new Map([[5, plan]]) },
	sessions: new Map([1, 2].map((id) => [id, session(id, `2026-05-1${id}T23:00:00Z`)])),
}

/** A stay of 2026-05-12 to 14 for 200 yuan, booked eleven days before. */
export const stay: BookedLine = {
	...{ id: 1, kind: 'STAY', state: 'CONFIRMED', sellerOrderId: 1, packageId: null, packagePolicy: null, parcel: null },
	...{
		paidMinor: 20_000,
		refundedMinor: 0,
		changeFeeMinor: 0,
		grossMinor: 20_000,
		platformMinor: 0,
		deliveredAt: null,
	},
	...{
		bookedAt: new Date('2026-05-01T02:00:00Z'),
		startsAt: new Date('2026-05-12T07:00:00Z'),
		endsAt: new Date('2026-05-14T03:00:00Z'),
	},
	...{
		zone: ZONE,
		policy: policy('FLEXIBLE'),
		nights: nightsBetween('2026-05-12', '2026-05-14').map((date) => ({ date, totalMinor: 10_000 })),
	},
	...{
		enterpriseId: 7,
		listingId: 3,
		ratePlanId: 5,
		checkIn: '2026-05-12',
		checkOut: '2026-05-14',
		qty: 1,
		adults: 2,
	},
	...{
		childAges: [],
		sessionId: null,
		unitTypeId: null,
		discounts: [],
		commissionBp: 500,
		commissionMinor: 1_000,
		quotaIds: [],
	},
	...{ isAskedFirst: false, isCalledOff: false },
	claims: [
		{ capacityId: 3, qty: 1, night: '2026-05-12' },
		{ capacityId: 4, qty: 1, night: '2026-05-13' },
	],
}

/** Two tickets of session 1 (2026-05-12 07:00 there). */
export const tickets: BookedLine = {
	...stay,
	...{
		id: 2,
		kind: 'EXPERIENCE',
		ratePlanId: null,
		checkIn: null,
		checkOut: null,
		adults: null,
		sessionId: 1,
		unitTypeId: 11,
		qty: 2,
	},
	...{ paidMinor: 19_600, grossMinor: 19_600, commissionMinor: 980, nights: [], policy: policy('FREE_24H') },
	...{ startsAt: new Date('2026-05-11T23:00:00Z'), endsAt: new Date('2026-05-12T01:00:00Z') },
	claims: [
		{ capacityId: 101, qty: 2, night: null },
		{ capacityId: 200, qty: 2, night: null },
	],
}

export const dates = (checkIn: string, checkOut: string): ServiceWish => ({
	kind: 'DATES',
	lineId: 1,
	checkIn,
	checkOut,
})

type How = {
	cause?: CancelCause
	by?: 'buyer' | 'seller'
	isPaidLater?: boolean
	facts?: OfferFacts
	refundableMinor?: number
}

/** The answer to a wish about one line at an instant. */
export function ask(lines: BookedLine | BookedLine[], wish: ServiceWish, at: string, how: How = {}) {
	const { cause = 'BUYER', by = 'buyer', isPaidLater = false, refundableMinor = 1_000_000 } = how
	const all = Array.isArray(lines) ? lines : [lines]
	const request = { lines: all, wish, by, causeOf: () => cause, isPaidLater, refundableMinor }
	return changeQuote(request, how.facts ?? facts, new Date(at))
}

/** The plan of a wish that can be had. */
export function planOf(lines: BookedLine | BookedLine[], wish: ServiceWish, at: string, how: How = {}) {
	const answer = ask(lines, wish, at, how)
	if (answer.outcome !== 'planned') throw new Error(JSON.stringify(answer))
	const [line] = answer.plan.lines
	if (!line) throw new Error('a plan of no line')
	return { ...answer, line }
}
