import { planSessions } from '#app/domain/sessions/plan-sessions.ts'
import { slotsOfRule, UNFOLDED_DAYS } from '#app/domain/sessions/session-rule.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { writePlan } from '#app/features/schedules/write-plan.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { sessionsAheadOf } from '#db/queries/rule-sessions.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { findRule, noteUnfolded, rulesToUnfold, scheduledListing } from '#db/queries/session-rules.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 200

interface RuleKey {
	id: number
	listingId: number
	enterpriseId: number
}

/** What a rule means beyond the date up to which it was unfolded, and nothing else: what was there before is left alone. */
async function unfold(
	tx: Db,
	world: World,
	{ id, listingId, enterpriseId }: RuleKey,
	until: LocalDate,
): Promise<number> {
	const at = world.now()
	await lockSellerListing(tx, { enterpriseId, listingId })
	const listing = await scheduledListing(tx, { enterpriseId, listingId })
	const rule = await findRule(tx, { enterpriseId, ruleId: id })
	if (!listing || !rule || rule.endedAt !== null || rule.unfoldedUntil >= until) return 0
	const slots = slotsOfRule(rule, listing.timeZone, rule.unfoldedUntil, until).filter(({ startsAt }) => startsAt > at)
	const ahead = await sessionsAheadOf(tx, listingId, at)
	const { seats, minToRun } = rule
	const { added, reopened } = planSessions(slots, ahead, { ruleId: id, seats, minToRun, at })
	await lockCapacity(
		tx,
		reopened.map(({ session }) => session.capacityId),
	)
	const plan = { added, reopened, changed: [], same: 0, left: [], withGuests: [], tight: [], taken: [], apart: [] }
	await writePlan(tx, { ruleId: id, listingId, rule, plan, guests: 'keep', actor: 'system', at })
	await noteUnfolded(tx, id, until)
	world.faultPoint('session-rule-unfolded-before-commit')
	return added.length + reopened.length
}

/**
 * Makes the sessions of every rule up to the horizon, rule by rule, each in its own transaction with the note of how far it is: killed
 * in the middle, the next run goes on with the rules that are left, and a run too many makes nothing. Gives how many were made.
 */
export async function unfoldRules(world: World): Promise<number> {
	const until = addDays(localDateAt(world.now(), MARKET_ZONE), UNFOLDED_DAYS)
	let made = 0
	for (const key of await rulesToUnfold(world.db, until, AT_ONCE))
		made += await inTransaction(world.db, (tx) => unfold(tx, world, key, until))
	return made
}
