import type { Manager } from '#app/domain/accounts/roles.ts'
import { monthStart, shiftMonth } from '#app/domain/stays/month-grid.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import { textsOfRule } from '#app/features/schedules/rule-form.ts'
import type { World } from '#app/platform/world.ts'
import { ordersOnce } from '#app/domain/capacity/way.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { ticketsOfDraft } from '#db/queries/draft-tickets.ts'
import { pricesOfRules } from '#db/queries/rule-prices.ts'
import { hostSession, hostSessions, sessionsAheadOf } from '#db/queries/rule-sessions.ts'
import { findRule, rulesOfListing, scheduledListing } from '#db/queries/session-rules.ts'

/** A month of an experience's sessions with its rules; null when it is not the seller's. */
export async function readSchedule(
	world: World,
	{ enterpriseId }: Manager,
	wanted: { listingId: number; month: string | null },
) {
	const listing = await scheduledListing(world.db, { enterpriseId, listingId: wanted.listingId })
	if (!listing) return null
	const now = world.now()
	const today = localDateAt(now, listing.timeZone)
	const ahead = await sessionsAheadOf(world.db, listing.id, now)
	const next = ahead.find(({ status }) => status === 'open')
	const first = monthStart(wanted.month, next ? localDateAt(next.startsAt, listing.timeZone) : today)
	const at = (date: string) => localInstant(date, '00:00', listing.timeZone)
	const [rules, sessions, tickets] = await Promise.all([
		rulesOfListing(world.db, listing.id),
		hostSessions(world.db, listing.id, { from: at(first), until: at(shiftMonth(first, 1)) }),
		ticketsOfDraft(world.db, listing.id),
	])
	const rulePrices = await pricesOfRules(
		world.db,
		rules.map(({ id }) => id),
	)
	const months = { first, earlier: shiftMonth(first, -1), later: shiftMonth(first, 1) }
	const count = ahead.filter(({ status }) => status === 'open').length
	const priced = rules.map((rule) => ({ ...rule, prices: rulePrices.get(rule.id) ?? [] }))
	return { listing, at: now, today, ...months, rules: priced, sessions, tickets, count }
}

/** One rule with its form; null when it is not the seller's or has ended. */
export async function readRule(world: World, { enterpriseId }: Manager, ruleId: number) {
	const rule = await findRule(world.db, { enterpriseId, ruleId })
	if (!rule || rule.endedAt !== null) return null
	const listing = await scheduledListing(world.db, { enterpriseId, listingId: rule.listingId })
	if (!listing) return null
	const [tickets, prices] = await Promise.all([ticketsOfDraft(world.db, listing.id), pricesOfRules(world.db, [ruleId])])
	return { rule, listing, texts: textsOfRule(rule), tickets, prices: prices.get(ruleId) ?? [] }
}

/** One session with whoever has seats in it; null when it is not the seller's. */
export async function readSession(world: World, { enterpriseId }: Manager, sessionId: number) {
	const session = await hostSession(world.db, { enterpriseId, sessionId })
	const listing = session && (await scheduledListing(world.db, { enterpriseId, listingId: session.listingId }))
	if (!session || !listing) return null
	const orders = ordersOnce(await ordersInTheWay(world.db, enterpriseId, [session.capacityId]))
	return { session, listing, orders, isPast: session.startsAt <= world.now() }
}
