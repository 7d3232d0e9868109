import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { isSlug, type ListingKind } from '#app/domain/catalog/listing-kind.ts'
import { nightAvailability } from '#app/domain/catalog/night-availability.ts'
import { harvestReasons } from '#app/domain/goods/harvest-window.ts'
import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { isInSeason } from '#app/domain/catalog/season.ts'
import { offerSession } from '#app/domain/catalog/session-list.ts'
import { addDays, daysBetween, parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { readApiListing, readListingKey } from '#db/queries/listing-api.ts'
import { listSessions } from '#db/queries/listing-page.ts'
import { listVariants } from '#db/queries/listing-variants.ts'
import { readRatePlansOfListing } from '#db/queries/offers.ts'

type Key = NonNullable<Awaited<ReturnType<typeof readListingKey>>>
type Span = { from: LocalDate; until: LocalDate }
type SpanFault = { field: 'from' | 'to'; code: 'not_a_date' | 'not_after_from' | 'too_long' }

/** The longest span one question may ask for, in days. */
const LONGEST_DAYS = 92
const DEFAULT_DAYS = 30

function readSpan(read: ReadParameter, today: LocalDate): { span: Span; faults: SpanFault[] } {
	const from = parseLocalDate(read('from') || today)
	if (from === null) return { span: { from: today, until: today }, faults: [{ field: 'from', code: 'not_a_date' }] }
	const until = parseLocalDate(read('to') || addDays(from, DEFAULT_DAYS))
	if (until === null) return { span: { from, until: from }, faults: [{ field: 'to', code: 'not_a_date' }] }
	const days = daysBetween(from, until)
	if (days < 1) return { span: { from, until }, faults: [{ field: 'to', code: 'not_after_from' }] }
	return { span: { from, until }, faults: days > LONGEST_DAYS ? [{ field: 'to', code: 'too_long' }] : [] }
}

async function productAvailability(world: World, key: Key) {
	const variants = await listVariants(world.db, 'zh', key.id)
	const isSold = isInSeason(key, world.now())
	const reasons: UnavailableReason[] = isSold ? [] : [{ code: 'out_of_season', months: key.seasonMonths ?? [] }]
	return {
		variants: variants.map(({ id, left, harvest }) => {
			const all = [...reasons, ...(harvest ? harvestReasons(harvest, world.now()) : [])]
			return { id, left: all.length === 0 ? left : 0, reasons: all }
		}),
	}
}

async function stayAvailability(world: World, key: Key, span: Span) {
	const today = localDateAt(world.now(), key.timeZone)
	const plans = await readRatePlansOfListing(world.db, key.id, span)
	const firstPlans = plans.filter((plan, at) => plans.findIndex((it) => it.roomTypeId === plan.roomTypeId) === at)
	const price = (minor: number | null) => (minor === null ? null : { minor, currency: key.currency })
	return {
		room_types: firstPlans.map((plan) => ({
			id: plan.roomTypeId,
			rate_plan_id: plan.ratePlanId,
			nights: nightAvailability(plan, span, today).map(({ date, left, priceMinor, reasons }) => ({
				date,
				left,
				price: price(priceMinor),
				reasons,
			})),
		})),
	}
}

async function experienceAvailability(world: World, key: Key, { from, until }: Span) {
	const edge = (date: LocalDate) => localInstant(date, '00:00', key.timeZone)
	const rows = await listSessions(world.db, [key.id], edge(from), edge(until))
	const asked = { zone: key.timeZone, at: world.now(), limits: world.holdLimits }
	return {
		sessions: rows.map((row) => {
			const { id, left, status, reasons, prices } = offerSession(row, asked)
			const own = prices.map(({ unitTypeId, priceMinor: minor }) => ({
				...{ unit_type_id: unitTypeId, price: { minor, currency: key.currency } },
			}))
			return { id, starts_at: new Date(row.startsAtMs).toISOString(), left, status, reasons, prices: own }
		}),
	}
}

function availabilityOf(world: World, key: Key, slug: string, span: Span) {
	switch (key.kind) {
		case 'product':
			return productAvailability(world, key)
		case 'stay':
			return stayAvailability(world, key, span)
		case 'experience':
			return experienceAvailability(world, key, span)
		case 'package':
			// Each part answers for itself.
			return readApiListing(world.db, slug).then((listing) => ({ components: listing?.components ?? [] }))
	}
}

type Availability =
	| ({ outcome: 'found'; slug: string; kind: ListingKind } & Awaited<ReturnType<typeof availabilityOf>>)
	| { outcome: 'refused'; reasons: SpanFault[] }
	| { outcome: 'not-found' }

/** What of a listing can be had from a day on until another, itself excluded; 30 days when not said. */
export async function findAvailability(
	world: World,
	slug: string | undefined,
	read: ReadParameter,
): Promise<Availability> {
	const key = isSlug(slug) ? await readListingKey(world.db, slug) : undefined
	if (!key || slug === undefined) return { outcome: 'not-found' }
	const { span, faults } = readSpan(read, localDateAt(world.now(), key.timeZone))
	if (faults.length > 0) return { outcome: 'refused', reasons: faults }
	return { outcome: 'found', slug, kind: key.kind, ...(await availabilityOf(world, key, slug, span)) }
}
