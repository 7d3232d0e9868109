import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { ListingFacts, OfferFacts, RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { priceRequests, type PriceOptions } from '#app/domain/offers/price-requests.ts'
import { quoteStay } from '#app/domain/catalog/stay-offer.ts'
import type { CouponTerms } from '#app/domain/pricing/coupon-terms.ts'
import { addDays } from '#app/domain/time/local-date.ts'

/* The CPU a quote takes, facts in hand: 30 nights in each of 10 rooms, with seasons, date prices, children and reductions. */

const NIGHTS = 30
const ROOMS = 10
const WARM_RUNS = 300
const ROUNDS = 7
const RUNS = 200
const TARGET_MS = 2
const CHECK_IN = '2026-06-20'
const CHECK_OUT = addDays(CHECK_IN, NIGHTS)
const at = new Date('2026-05-01T02:00:00Z')

const listing: ListingFacts = {
	listingId: 1,
	slug: 'mist-house',
	kind: 'stay',
	title: { zh: '云雾农家', en: 'Mist Farmhouse' },
	picture: null,
	currency: 'CNY',
	timeZone: 'Asia/Shanghai',
	isOnSale: true,
	seasonMonths: null,
	bookingMode: 'instant',
	payOnArrival: false,
	checkInTime: '15:00',
	checkOutTime: '12:00',
	policy: null,
	enterpriseId: 1,
	enterpriseSlug: 'mist-coop',
	enterpriseName: { zh: '云雾合作社', en: 'Mist Cooperative' },
	regionCode: '330382104200',
	categoryCode: 'farmhouse',
	commissionRules: [],
	promotions: [],
	quotas: [],
}

function planOf(id: number): RatePlanFacts {
	const week = [300, 300, 310, 310, 420, 480, 360].map((yuan) => (yuan + id) * 100 + 1)
	return {
		ratePlanId: id,
		roomTypeId: id,
		listing,
		roomName: { zh: '房', en: 'Room' },
		planName: { zh: '含早', en: 'With breakfast' },
		isActive: true,
		baseOccupancy: 2,
		maxOccupancy: 5,
		baseMinor: week,
		extraAdultMinor: 8_000,
		childBands: [
			{ upToAge: 5, priceMinor: 0 },
			{ upToAge: 12, priceMinor: 4_001 },
		],
		lengthDiscounts: [{ nights: 7, discountBp: 1_250 }],
		earlyBird: [{ days: 30, discountBp: 777 }],
		minAdvanceDays: 0,
		maxAdvanceDays: 365,
		sameDayCutoff: '20:00',
		seasons: [{ id: 1, from: '2026-07-01', until: '2026-07-16', week: week.map((minor) => minor + 9_999) }],
		dates: ['2026-06-25', '2026-07-05'].map((date) => ({ date, priceMinor: 66_667 })),
		nights: Array.from({ length: NIGHTS + 1 }, (_, day) => ({
			date: addDays(CHECK_IN, day),
			capacity: { id: id * 100 + day, total: 9, held: 0, sold: 0 },
			stopSell: false,
			minStayArrival: 2,
			minStayThrough: null,
			maxStay: 60,
			closedToArrival: false,
			closedToDeparture: false,
		})),
	}
}

const plans = Array.from({ length: ROOMS }, (_, room) => planOf(room + 1))
const facts: OfferFacts = {
	variants: new Map(),
	ratePlans: new Map(plans.map((plan) => [plan.ratePlanId, plan])),
	sessions: new Map(),
	packages: new Map(),
}
const guests = { adults: 2, childAges: [9, 4] }
const wishes = plans.map(({ ratePlanId }): LineRequest => {
	return { kind: 'stay', key: `r${ratePlanId}`, ratePlanId, checkIn: CHECK_IN, checkOut: CHECK_OUT, qty: 1, ...guests }
})
const coupon: CouponTerms = {
	couponId: 1,
	code: 'BENCH',
	name: { zh: '', en: '' },
	fundedBy: 'platform',
	sellerId: null,
	worth: { kind: 'share', discountBp: 333, maxMinor: null },
	minSpendMinor: 0,
	startsAt: at,
	endsAt: at,
	isEnded: false,
	perBuyer: null,
	usedByBuyer: 0,
	quota: { id: 1, total: 9, held: 0, sold: 0 },
}
const options: PriceOptions = { at, shipTo: null }

function quoteRooms(): number {
	const query = { checkIn: CHECK_IN, checkOut: CHECK_OUT, rooms: 1, ratePlanId: null, month: null, ...guests }
	return plans.reduce((sum, plan) => sum + (quoteStay(plan, query, at)?.totalMinor ?? 0), 0)
}

const quoteBasket = (extra: Partial<PriceOptions>) => {
	const { quote, reasons } = priceRequests(wishes, facts, { ...options, ...extra })
	if (reasons.length > 0) throw new Error(JSON.stringify(reasons))
	return quote.totalMinor
}

const CASES: [string, () => number][] = [
	['the page of a stay: 10 rooms x 30 nights', quoteRooms],
	['a basket of 10 rooms x 30 nights, with its hash', () => quoteBasket({})],
	['the same with a coupon', () => quoteBasket({ coupon: { code: coupon.code, terms: coupon } })],
]

export interface QuoteRow {
	what: string
	totalMinor: number
	runs: number
	/** CPU of this process for one quote, user and system: of the rounds the least, the median, the most. */
	leastMs: number
	medianMs: number
	mostMs: number
	isInTarget: boolean
}

function cpuMsEach(quote: () => number): number {
	const before = process.cpuUsage()
	for (let run = 0; run < RUNS; run++) quote()
	const { user, system } = process.cpuUsage(before)
	return (user + system) / 1_000 / RUNS
}

function measure([what, quote]: [string, () => number]): QuoteRow {
	for (let run = 0; run < WARM_RUNS; run++) quote()
	const rounds = Array.from({ length: ROUNDS }, () => cpuMsEach(quote)).sort((a, b) => a - b)
	const medianMs = rounds[Math.floor(ROUNDS / 2)] ?? 0
	return {
		what,
		totalMinor: quote(),
		runs: ROUNDS * RUNS,
		leastMs: rounds[0] ?? 0,
		medianMs,
		mostMs: rounds.at(-1) ?? 0,
		isInTarget: medianMs < TARGET_MS,
	}
}

/** Measures the cases in this process and prints them. */
export function quotes(): Promise<QuoteRow[]> {
	const rows = CASES.map(measure)
	console.log(`CPU of one quote in ms (least, median, most of ${ROUNDS} rounds of ${RUNS}); the target is ${TARGET_MS}`)
	for (const { what, leastMs, medianMs, mostMs, isInTarget } of rows) {
		const times = [leastMs, medianMs, mostMs].map((ms) => ms.toFixed(2).padStart(6)).join('  ')
		console.log(`${what.padEnd(50)}${times}  ${isInTarget ? 'in' : 'OVER'}`)
	}
	return Promise.resolve(rows)
}
