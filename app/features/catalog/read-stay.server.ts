import type { PlanOffer, StayView } from '#app/features/catalog/components/stay-view.ts'
import type { HoldLimits } from '#app/domain/capacity/hold-limits.ts'
import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import { nearestDays } from '#app/domain/catalog/nearest-days.ts'
import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { addMonths, firstOfMonth, stayCalendar } from '#app/domain/catalog/stay-calendar.ts'
import { lowestNightMinor, quoteStay, stayLimit, type StayQuote } from '#app/domain/catalog/stay-offer.ts'
import { readStayQuery, type StayQuery } from '#app/domain/catalog/stay-query.ts'
import { type Bilingual, inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { RatePlanFacts } from '#app/domain/offers/offer-facts.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { drawListing, type Look } from '#app/features/catalog/draw-listing.server.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import type { World } from '#app/platform/world.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { readRatePlansOfListing } from '#db/queries/offers.ts'
import { listRatePlanExtras } from '#db/queries/stay-page.ts'

type Stay = ({ outcome: 'found' } & Omit<StayView, 'inputs'>) | { outcome: 'not-found' }

/** Two months fit beside each other. */
const MONTHS = 2

function firstMonth(query: StayQuery, today: LocalDate): LocalDate {
	return firstOfMonth(query.month ?? query.checkIn ?? today)
}

/** The days the answers depend on: the months shown and the dates asked for, the day of departure included. */
function spanOf(query: StayQuery, first: LocalDate): { from: LocalDate; until: LocalDate } {
	const end = addMonths(first, MONTHS)
	const from = query.checkIn !== null && query.checkIn < first ? query.checkIn : first
	const until = query.checkOut !== null && query.checkOut > end ? query.checkOut : end
	return { from, until }
}

interface Extras {
	beds: Map<number, Bilingual>
	seasons: Map<number, Bilingual>
}

/** Why it cannot be had in words: the words of all reasons would weigh more than those of a few. */
function withWords(quote: StayQuote | null, language: Language): PlanOffer['quote'] {
	return quote && { ...quote, why: quote.reasons.map((reason) => reasonText(language, reason)) }
}

function offerOf(
	plan: RatePlanFacts,
	extras: Extras,
	asked: { query: StayQuery; language: Language; now: Date; limits: HoldLimits },
): PlanOffer {
	const { query, language, now, limits } = asked
	const { ratePlanId, baseOccupancy, maxOccupancy, extraAdultMinor, childBands, lengthDiscounts } = plan
	const { earlyBird = [], lastMinute = [], minAdvanceDays } = plan
	const beds = extras.beds.get(plan.roomTypeId)
	return {
		ratePlanId,
		room: inLanguage(plan.roomName, language),
		plan: inLanguage(plan.planName, language),
		beds: beds ? inLanguage(beds, language) : '',
		baseOccupancy,
		maxOccupancy,
		lowestMinor: lowestNightMinor(plan),
		extraAdultMinor,
		childBands,
		...{ lengthDiscounts, earlyBird, lastMinute, minAdvanceDays },
		quote: withWords(quoteStay(plan, query, now), language),
		limit: stayLimit(plan, query, now, limits),
		seasonNames: Object.fromEntries(
			plan.seasons.map(({ id }) => [id, inLanguage(extras.seasons.get(id) ?? { zh: '', en: '' }, language)]),
		),
	}
}

/** A stay's page: its rooms priced for the dates asked for, and the months of one rate plan night by night. */
export async function readStay(world: World, look: Look, slug: string | undefined, read: ReadParameter): Promise<Stay> {
	const { language } = look
	const now = world.now()
	const row = isSlug(slug)
		? await readListingPage(world.db, language, { ...look, kind: 'stay', slug, at: now })
		: undefined
	if (!row) return { outcome: 'not-found' }
	const { page, news } = drawListing(row, look)
	const today = localDateAt(now, page.timeZone)
	const { query, faults } = readStayQuery(read, today)
	const first = firstMonth(query, today)
	const span = spanOf(query, first)
	const [facts, extras] = await Promise.all([
		readRatePlansOfListing(world.db, page.id, span),
		listRatePlanExtras(world.db, page.id),
	])
	const shown = facts.find(({ ratePlanId }) => ratePlanId === query.ratePlanId) ?? facts[0]
	return {
		outcome: 'found',
		page,
		news,
		query,
		faults,
		plans: facts.map((plan) => offerOf(plan, extras, { query, language, now, limits: world.holdLimits })),
		nearest: nearestDays(facts, query, { at: now, today, ...span }),
		shownPlanId: shown?.ratePlanId ?? null,
		months: shown ? stayCalendar(shown, { first, months: MONTHS }, today) : [],
		today,
	}
}
