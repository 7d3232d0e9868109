import { isSlug } from '#app/domain/catalog/listing-kind.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import {
	firstChoices,
	type PackageComponent,
	type PackageQuote,
	quotePackage,
	sessionsOfDay,
	type SessionsOf,
} from '#app/domain/catalog/package-plan.ts'
import { type PackageQuery, readPackageQuery } from '#app/domain/catalog/package-query.ts'
import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { offerSession, type OfferedSession } from '#app/domain/catalog/session-list.ts'
import { chosenComponents, slotKey } from '#app/domain/offers/package-choices.ts'
import type { PackageRequest } from '#app/domain/offers/line-request.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import type { PackageView } from '#app/features/catalog/components/package-view.ts'
import { drawListing, type Look } from '#app/features/catalog/draw-listing.server.tsx'
import type { World } from '#app/platform/world.ts'
import { listSessions, readListingPage } from '#db/queries/listing-page.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { listPackageComponents } from '#db/queries/package-page.ts'

type Package = ({ outcome: 'found' } & Omit<PackageView, 'inputs'>) | { outcome: 'not-found' }

/** So many days from tomorrow on are shown with whether the package can begin on them; the next as many where none can be. */
const DAYS = 21
const FURTHEST_DAYS = 168

async function readSessionsOf(
	world: World,
	components: readonly PackageComponent[],
	span: { from: LocalDate; until: LocalDate; zone: string },
): Promise<SessionsOf> {
	const ids = [...new Set(components.flatMap(({ kind, listingId }) => (kind === 'experience' ? [listingId] : [])))]
	const edge = (date: LocalDate) => localInstant(date, '00:00', span.zone)
	const rows = await listSessions(world.db, ids, edge(span.from), edge(span.until))
	const asked = { zone: span.zone, at: world.now(), limits: world.holdLimits }
	const sessions = rows.map((row) => ({ listingId: row.listingId, ...offerSession(row, asked) }))
	return (listingId) => sessions.filter((session) => session.listingId === listingId)
}

/** The package wished for on each day, with the first session that has room wherever one must be chosen. */
function requestsFor(
	page: ListingPage,
	components: readonly PackageComponent[],
	wish: { dates: LocalDate[]; qty: number; slots: Record<string, number>; sessionsOf: SessionsOf },
): PackageRequest[] {
	return wish.dates.map((startsOn) => ({
		kind: 'package',
		key: 'p',
		listingId: page.id,
		startsOn,
		qty: wish.qty,
		choices: { ...wish.slots, ...firstChoices(components, startsOn, wish.sessionsOf) },
	}))
}

function sessionsByPosition(
	components: readonly PackageComponent[],
	startsOn: LocalDate | null,
	sessionsOf: SessionsOf,
): Record<string, OfferedSession[]> {
	if (startsOn === null) return {}
	return Object.fromEntries(
		components
			.filter(({ kind }) => kind === 'experience')
			.map((component) => [String(component.position), sessionsOfDay(component, startsOn, sessionsOf)]),
	)
}

/** The days that prices are worked out for, and the span of everything that may be needed for them. */
function datesOf(after: LocalDate, startsOn: LocalDate | null, components: readonly PackageComponent[]) {
	const shown = Array.from({ length: DAYS }, (_, at) => addDays(after, at + 1))
	const dates = startsOn === null || shown.includes(startsOn) ? shown : [...shown, startsOn]
	const longest = Math.max(0, ...components.map(({ dayOffset }) => dayOffset)) + 1
	const last = [...dates].sort().at(-1) ?? after
	return { shown, dates, from: after, until: addDays(last, longest) }
}

type Quoted = { request: PackageRequest; quote: PackageQuote }

const isFree = ({ quote }: Quoted) => quote.reasons.length === 0

/** The quote of the date chosen, else of the first day that is free. */
function chosenQuote(quotes: Quoted[], startsOn: LocalDate | null): Quoted | undefined {
	return startsOn === null ? quotes.find(isFree) : quotes.find(({ request }) => request.startsOn === startsOn)
}

/** What depends on the date: the days it can begin on, the price of one of them, the sessions to choose from. */
async function readOffer(
	world: World,
	page: ListingPage,
	components: readonly PackageComponent[],
	asked: { query: PackageQuery; after: LocalDate },
) {
	const { query, after } = asked
	const { shown, dates, ...span } = datesOf(after, query.startsOn, components)
	const sessionsOf = await readSessionsOf(world, components, { ...span, zone: page.timeZone })
	const requests = requestsFor(page, components, { dates, qty: query.qty, slots: query.slots, sessionsOf })
	const facts = await readOfferFacts(world.db, requests)
	const terms = { at: world.now(), currency: page.currency, limits: world.holdLimits }
	const quotes = requests.map((request) => ({ request, quote: quotePackage(request, facts, terms) }))
	const days = quotes.filter(({ request }) => shown.includes(request.startsOn))
	const chosen = chosenQuote(quotes, query.startsOn)
	return {
		days: days.map((it) => ({ date: it.request.startsOn, isFree: isFree(it) })),
		quote: chosen?.quote ?? null,
		quotedOn: chosen?.request.startsOn ?? null,
		sessions: sessionsByPosition(components, query.startsOn, sessionsOf),
		choices: chosen?.request.choices ?? {},
	}
}

/** Weeks to show, by the day before: those around a chosen day that is not among the next, the next, and later ones. */
function weeksToShow({ startsOn, from }: PackageQuery, today: LocalDate): { after: LocalDate; isLater: boolean }[] {
	const first = from === null ? today : addDays(from, -1)
	const around = startsOn !== null && startsOn > addDays(first, DAYS) ? [addDays(startsOn, -Math.ceil(DAYS / 2))] : []
	const ahead = Array.from({ length: FURTHEST_DAYS / DAYS + 1 }, (_, at) => at * DAYS)
	return [
		...around.map((after) => ({ after, isLater: false })),
		...ahead.map((days) => ({ after: addDays(first, days), isLater: days > 0 })),
	]
}

/** The first weeks in which it can begin on some day; the very first where it never can. */
async function readFirstOffer(
	world: World,
	page: ListingPage,
	components: readonly PackageComponent[],
	asked: { query: PackageQuery; today: LocalDate },
) {
	const { query, today } = asked
	const [next, ...others] = weeksToShow(query, today)
	if (!next) throw new Error('no weeks to show')
	const read = async ({ after, isLater }: typeof next) => ({
		...(await readOffer(world, page, components, { query, after })),
		isLater,
	})
	const first = await read(next)
	let offer = first
	for (const weeks of others) {
		if (offer.days.some((day) => day.isFree)) return offer
		offer = await read(weeks)
	}
	return offer.days.some((day) => day.isFree) ? offer : first
}

/** Choices that name a component of their slot; others are forgotten. */
function keptSlots(components: readonly PackageComponent[], slots: Record<string, number>): Record<string, number> {
	const isKept = ([key, position]: [string, number]) =>
		components.some((it) => it.slot !== null && slotKey(it.slot) === key && it.position === position)
	return Object.fromEntries(Object.entries(slots).filter(isKept))
}

/** A package's page: its parts day by day, the days it can begin on, and its price for one of them. */
export async function readPackage(
	world: World,
	look: Look,
	slug: string | undefined,
	read: ReadParameter,
): Promise<Package> {
	const { language } = look
	const at = world.now()
	const row = isSlug(slug)
		? await readListingPage(world.db, language, { ...look, kind: 'package', slug, at })
		: undefined
	if (!row) return { outcome: 'not-found' }
	const { page, news } = drawListing(row, look)
	const today = localDateAt(at, page.timeZone)
	const { query, faults } = readPackageQuery(read, today)
	const all = await listPackageComponents(world.db, language, page.id)
	const slots = keptSlots(all, query.slots)
	const components = chosenComponents(all, slots)
	const alternatives = all.filter((it) => it.slot !== null && !components.includes(it))
	const asked = { ...query, slots }
	const offer = await readFirstOffer(world, page, components, { query: asked, today })
	return {
		outcome: 'found',
		page,
		news,
		query: asked,
		faults,
		components,
		alternatives,
		today,
		...offer,
	}
}
