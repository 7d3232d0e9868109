import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { seededRandom } from '#seeds/random.ts'
import { festivalsOf } from '#seeds/builders/festivals.ts'
import type { MarketListing } from '#seeds/builders/market.ts'
import type { StayText } from '#seeds/builders/market-file.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

type RoomText = StayText['rooms'][number]

interface Terms {
	name: Bilingual
	factor: number
	minAdvanceDays: number
	lengthDiscounts: { nights: number; discountBp: number }[]
}

const STANDARD: Bilingual = { zh: '标准价', en: 'Standard rate' }
const EARLY: Bilingual = { zh: '早订价', en: 'Early booking' }
const YEARS_AHEAD = 1

const yuan = (minor: number) => Math.max(100, Math.round(minor / 100) * 100)

/** Friday and Saturday nights cost the weekend price. */
function weekPrices(room: RoomText, factor: number, weekdayIsWeekend = false): number[] {
	const weekday = weekdayIsWeekend ? room.weekendYuan : room.priceYuan
	return [1, 2, 3, 4, 5, 6, 7].map((day) => yuan((day === 5 || day === 6 ? room.weekendYuan : weekday) * 100 * factor))
}

function addSeasons(seeding: Seeding, plan: RatePlanFacts, room: RoomText, factor: number): void {
	const firstYear = Number(addDays(seeding.today, -560).slice(0, 4))
	const lastYear = Number(seeding.today.slice(0, 4)) + YEARS_AHEAD
	for (let year = firstYear; year <= lastYear; year++)
		for (const festival of festivalsOf(year)) {
			const week = weekPrices(room, factor * festival.priceFactor, festival.isHoliday)
			const { id } = seeding.tables.addNumbered('rate_seasons', {
				rate_plan_id: plan.ratePlanId,
				name_zh: festival.nameZh,
				name_en: festival.nameEn,
				days: `[${festival.from},${festival.until})`,
				price_minor: week,
			})
			plan.seasons.push({ id, from: festival.from, until: festival.until, week })
		}
}

/** New Year's Eve is priced by hand, as hosts do. */
function addOverrides(seeding: Seeding, plan: RatePlanFacts, room: RoomText, factor: number): void {
	const year = Number(seeding.today.slice(0, 4))
	for (const date of [`${year - 1}-12-31`, `${year}-12-31`]) {
		const priceMinor = yuan(room.weekendYuan * 130 * factor)
		seeding.tables.add('rate_overrides', { rate_plan_id: plan.ratePlanId, night: date, price_minor: priceMinor })
		plan.dates.push({ date, priceMinor })
	}
}

function addPlan(seeding: Seeding, base: RatePlanFacts, room: RoomText, terms: Terms): RatePlanFacts {
	const baseMinor = weekPrices(room, terms.factor)
	const extraAdultMinor = room.max > room.base ? 8_000 : 0
	const childBands =
		room.max > room.base
			? [
					{ upToAge: 6, priceMinor: 0 },
					{ upToAge: 12, priceMinor: 4_000 },
				]
			: []
	const { id } = seeding.tables.addNumbered('rate_plans', {
		room_type_id: base.roomTypeId,
		name_zh: terms.name.zh,
		name_en: terms.name.en,
		base_minor: baseMinor,
		extra_adult_minor: extraAdultMinor,
		child_bands: childBands,
		stay_discounts: terms.lengthDiscounts,
		min_advance_days: terms.minAdvanceDays,
		max_advance_days: 365,
		same_day_cutoff: '20:00',
		position: terms.minAdvanceDays > 0 ? 1 : 0,
		active: true,
	})
	const plan: RatePlanFacts = {
		...base,
		ratePlanId: id,
		planName: terms.name,
		baseMinor,
		extraAdultMinor,
		childBands,
		lengthDiscounts: terms.lengthDiscounts,
		minAdvanceDays: terms.minAdvanceDays,
		seasons: [],
		dates: [],
	}
	addSeasons(seeding, plan, room, terms.factor)
	addOverrides(seeding, plan, room, terms.factor)
	return plan
}

/** The standard plan of a room, and for every third stay one a tenth cheaper for who books three weeks ahead. */
export function buildRatePlans(
	seeding: Seeding,
	listing: MarketListing,
	roomTypeId: number,
	room: RoomText,
): RatePlanFacts[] {
	const base: RatePlanFacts = {
		ratePlanId: 0,
		roomTypeId,
		listing: listing.facts,
		roomName: room.name,
		planName: STANDARD,
		isActive: true,
		baseOccupancy: room.base,
		maxOccupancy: room.max,
		baseMinor: [],
		extraAdultMinor: 0,
		childBands: [],
		lengthDiscounts: [],
		minAdvanceDays: 0,
		maxAdvanceDays: 365,
		sameDayCutoff: '20:00',
		seasons: [],
		dates: [],
		nights: [],
	}
	const random = seededRandom(`plans:${listing.text.slug}`)
	const lengthDiscounts = random.chance(0.5)
		? [
				{ nights: 3, discountBp: 800 },
				{ nights: 7, discountBp: 1500 },
			]
		: []
	const standard = { name: STANDARD, factor: 1, minAdvanceDays: 0, lengthDiscounts }
	const early = { name: EARLY, factor: 0.9, minAdvanceDays: 21, lengthDiscounts: [] }
	const terms = random.chance(0.34) ? [standard, early] : [standard]
	return terms.map((one) => addPlan(seeding, base, room, one))
}
