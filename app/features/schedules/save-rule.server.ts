import type { Manager } from '#app/domain/accounts/roles.ts'
import { planMark, type SessionPlan } from '#app/domain/sessions/plan-sessions.ts'
import type { SessionRule } from '#app/domain/sessions/session-rule.ts'
import type { PlanView } from '#app/features/schedules/components/plan-view.ts'
import { planRule, slotsAhead, viewPlan, type WantedRule } from '#app/features/schedules/plan-rule.server.ts'
import { writePlan, type GuestsFate } from '#app/features/schedules/write-plan.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import { keepFromPrices } from '#db/queries/from-prices.ts'
import { lockSellerListing } from '#db/queries/seller-listings.ts'
import { findRule, insertRule, type ScheduledListing, scheduledListing, updateRule } from '#db/queries/session-rules.ts'
import { inTransaction } from '#db/transaction.ts'
import { passWall } from '#db/wall/behind-wall.ts'

/** A rule to be made for a listing, or (with its id) changed; no rule wanted: it ends. */
export interface RuleToSave {
	listingId: number
	ruleId: number | null
	rule: SessionRule | null
}

export type PreviewOutcome = { outcome: 'preview'; plan: PlanView } | { outcome: 'not-found' | 'withdrawn' }

export type SaveOutcome =
	| { outcome: 'saved'; listingId: number }
	/** Since it was shown something of it became other: it is shown anew, nothing was done. */
	| { outcome: 'changed-meanwhile'; plan: PlanView }
	/** What becomes of sessions with guests was not said. */
	| { outcome: 'guests-unsaid'; plan: PlanView }
	| { outcome: 'not-found' | 'withdrawn' }

/** The listing of a rule, when both are the enterprise's and go on. */
async function readTarget(
	db: Db,
	{ enterpriseId }: Manager,
	{ listingId, ruleId }: RuleToSave,
): Promise<ScheduledListing | 'not-found' | 'withdrawn'> {
	const listing = await scheduledListing(db, { enterpriseId, listingId })
	if (!listing) return 'not-found'
	if (listing.status === 'withdrawn') return 'withdrawn'
	if (ruleId === null) return listing
	const rule = await findRule(db, { enterpriseId, ruleId })
	return rule && rule.listingId === listingId && rule.endedAt === null ? listing : 'not-found'
}

/** What saving a rule would do; nothing is done. */
export async function previewRule(world: World, seller: Manager, wanted: RuleToSave): Promise<PreviewOutcome> {
	const listing = await readTarget(world.db, seller, wanted)
	if (typeof listing === 'string') return { outcome: listing }
	const { plan } = await planRule(world.db, { ...wanted, listing, at: world.now() })
	const of = { enterpriseId: seller.enterpriseId, zone: listing.timeZone }
	return { outcome: 'preview', plan: await viewPlan(world.db, plan, of) }
}

async function keepRule(tx: Db, wanted: WantedRule, was: SessionRule | null): Promise<number> {
	const { listing, ruleId, rule, at } = wanted
	const { until: unfoldedUntil } = slotsAhead(wanted)
	if (ruleId === null) {
		if (rule === null) throw new Error('neither a rule that is there nor one to be')
		return insertRule(tx, { ...rule, listingId: listing.id, unfoldedUntil, at })
	}
	const kept = rule ?? was
	if (kept) await updateRule(tx, ruleId, { ...kept, unfoldedUntil, endedAt: rule === null ? at : null })
	return ruleId
}

/** Reads the plan once more with its rows of the ledger locked: from then on nobody takes a seat. */
async function planLocked(tx: Db, wanted: WantedRule): Promise<SessionPlan> {
	const { ahead } = await planRule(tx, wanted)
	const ids = ahead.map(({ capacityId }) => capacityId)
	await lockCapacity(tx, ids)
	return (await planRule(tx, wanted)).plan
}

function actionOf({ ruleId, rule }: WantedRule): string {
	if (rule === null) return 'session-rule.ended'
	return ruleId === null ? 'session-rule.made' : 'session-rule.changed'
}

/** Writes the rule with its sessions, and who did it. */
async function write(
	tx: Db,
	{ enterpriseId, account: { accountId } }: Manager,
	{ planned, plan, guests }: { planned: WantedRule; plan: SessionPlan; guests: GuestsFate | null },
): Promise<void> {
	const { ruleId, rule, at, listing } = planned
	const was = ruleId === null ? undefined : await findRule(tx, { enterpriseId, ruleId })
	const id = await keepRule(tx, planned, was ?? null)
	const by = { actor: `account:${accountId}`, at }
	await writePlan(tx, { ruleId: id, listingId: listing.id, rule, plan, guests: guests ?? 'keep', ...by })
	const details = { rule: id, added: plan.added.length, left: plan.left.length, guests }
	await recordAudit(tx, {
		...{ at, actorKind: 'account', actorId: accountId, action: actionOf(planned) },
		...{ subjectKind: 'listing', subjectId: listing.id, details },
	})
}

/**
 * Makes, changes or ends a rule with its sessions ahead, exactly as was shown (`mark`): all of it or nothing. Sessions with guests
 * that it no longer means are kept, closed or called off, as was said; called off, their guests choose another or are paid back.
 */
export async function saveRule(
	world: World,
	seller: Manager,
	wanted: RuleToSave,
	agreed: { mark: string; guests: GuestsFate | null },
): Promise<SaveOutcome> {
	const { enterpriseId } = seller
	const { listingId, ruleId, rule } = wanted
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<SaveOutcome> => {
		if (!(await lockSellerListing(tx, { enterpriseId, listingId }))) return { outcome: 'not-found' }
		const listing = await readTarget(tx, seller, wanted)
		if (typeof listing === 'string') return { outcome: listing }
		const planned = { listing, ruleId, rule, at }
		const plan = await planLocked(tx, planned)
		const shown = () => viewPlan(tx, plan, { enterpriseId, zone: listing.timeZone })
		if (planMark(plan) !== agreed.mark) return { outcome: 'changed-meanwhile', plan: await shown() }
		if (plan.withGuests.length > 0 && agreed.guests === null) return { outcome: 'guests-unsaid', plan: await shown() }
		await write(tx, seller, { planned, plan, guests: agreed.guests })
		await passWall(tx, 'rule-prices', (all) => keepFromPrices(all, [listingId]))
		return { outcome: 'saved', listingId }
	})
}
