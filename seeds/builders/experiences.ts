import type { SessionOffer } from '#app/domain/offers/offer-facts.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { Market, MarketListing, MarketSessions } from '#seeds/builders/market.ts'
import type { ExperienceText } from '#seeds/builders/market-file.ts'
import { addCapacity } from '#seeds/builders/products.ts'
import { sessionDays } from '#seeds/builders/session-days.ts'
import { buildSessionRule } from '#seeds/builders/session-rules.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

const CUTOFF_MINUTES = 720
/** Seats a ticket takes when it is for more than one person. */
const SEATS: Readonly<Record<string, number>> = { pair: 2, boat: 4, raft: 2 }

/** The session that starts at a date and time, made when it is first asked for. */
export function sessionOf(
	seeding: Seeding,
	market: Market,
	listing: MarketListing,
	{ date, time }: { date: LocalDate; time: string },
): SessionOffer {
	const { sessions, text } = listing
	if (!sessions || text.kind !== 'experience') throw new Error(`${text.slug} has no sessions`)
	const known = sessions.byStart.get(`${date} ${time}`)
	if (known) return known
	const capacity = addCapacity(seeding, market, 'session', text.capacity)
	const startsAt = chinaInstant(date, time)
	const times = {
		startsAt,
		endsAt: addMinutes(startsAt, text.minutes),
		cutoffAt: addMinutes(startsAt, -CUTOFF_MINUTES),
	}
	const row = seeding.tables.addNumbered('sessions', {
		listing_id: listing.id,
		starts_at: times.startsAt,
		ends_at: times.endsAt,
		cutoff_at: times.cutoffAt,
		capacity_id: capacity.id,
		min_to_run: text.minToRun,
		status: 'open',
		follows_rule: false,
	})
	const { unitTypes } = sessions
	const session: SessionOffer = {
		sessionId: row.id,
		listing: listing.facts,
		...times,
		status: 'open',
		capacity,
		unitTypes,
		resources: [],
		reserved: 0,
	}
	sessions.byStart.set(`${date} ${time}`, session)
	sessions.rows.set(session, row)
	return session
}

/** Kinds of tickets, and every session on sale: of the next days where they are counted, else of the coming weeks and the coming season. */
export function buildExperience(
	seeding: Seeding,
	market: Market,
	listing: MarketListing,
	{ text, daysAhead }: { text: ExperienceText; daysAhead?: number },
): void {
	const sessions: MarketSessions = {
		minToRun: text.minToRun,
		unitTypes: [],
		byStart: new Map(),
		rows: new Map(),
	}
	listing.sessions = sessions
	for (const [position, unit] of text.units.entries()) {
		const priceMinor = Math.round(unit.priceYuan * 100)
		const capacityWeight = SEATS[unit.code] ?? 1
		const row = seeding.tables.addNumbered('unit_types', {
			listing_id: listing.id,
			code: unit.code,
			name_zh: unit.name.zh,
			name_en: unit.name.en,
			price_minor: priceMinor,
			capacity_weight: capacityWeight,
			position,
		})
		sessions.unitTypes.push({ unitTypeId: row.id, code: unit.code, name: unit.name, priceMinor, capacityWeight })
	}
	listing.row.from_minor = Math.min(...sessions.unitTypes.map((unit) => unit.priceMinor))
	const dates = sessionDays(text, seeding.today, daysAhead)
	for (const date of dates) for (const time of text.startTimes) sessionOf(seeding, market, listing, { date, time })
	buildSessionRule(seeding, listing, { text, dates })
}
