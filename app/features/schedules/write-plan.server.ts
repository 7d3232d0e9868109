import { leastTotal } from '#app/domain/capacity/way.ts'
import type { PlannedSession, SessionPlan } from '#app/domain/sessions/plan-sessions.ts'
import { GUIDE_ELSEWHERE } from '#app/domain/sessions/guide-slots.ts'
import type { SessionRule } from '#app/domain/sessions/session-rule.ts'
import { bindGuides } from '#app/features/schedules/bind-guides.server.ts'
import type { Db } from '#db/client.ts'
import { setCapacityTotals } from '#db/queries/capacity.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { bindSessions, endSessions, insertSessions, sessionsAheadOf, setApart } from '#db/queries/rule-sessions.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

/** What becomes of sessions with guests that a rule no longer means: they stay on sale, take nobody else, or are called off. */
export const GUESTS_FATES = ['keep', 'close', 'call-off'] as const
export type GuestsFate = (typeof GUESTS_FATES)[number]

interface PlanToWrite {
	ruleId: number
	listingId: number
	rule: SessionRule | null
	plan: SessionPlan
	guests: GuestsFate
	actor: string
	at: Date
}

const idsOf = (sessions: readonly PlannedSession[]) => sessions.map(({ id }) => id)

/** Closed, nothing of a session is left to be had: whoever read it as open a moment ago finds that at the ledger. Gives those that were open. */
async function end(
	tx: Db,
	sessions: readonly PlannedSession[],
	to: { status: 'closed' | 'called_off'; alone: boolean; actor: string; at: Date; reason?: string },
): Promise<number[]> {
	const { status, actor, at, reason = 'left out of its rule' } = to
	const ended = await endSessions(tx, idsOf(sessions), to)
	const totals = sessions.map((session) => ({ id: session.capacityId, total: leastTotal(session) }))
	if (status === 'closed') await setCapacityTotals(tx, totals)
	const change = { entity: 'session' as const, from: 'open', to: status, actor, reason, at }
	await recordStateChanges(
		tx,
		ended.map((entityId) => ({ ...change, entityId })),
	)
	return ended
}

async function decideGuests(tx: Db, { plan, guests, actor, at }: PlanToWrite): Promise<void> {
	const { withGuests } = plan
	if (guests === 'keep') return setApart(tx, idsOf(withGuests))
	await end(tx, withGuests, { status: guests === 'close' ? 'closed' : 'called_off', alone: true, actor, at })
}

/** Sends guides and vehicles out with the sessions; those with whom they cannot go take nobody, and their host is told. */
async function sendGuides(tx: Db, { listingId, actor, at }: PlanToWrite): Promise<void> {
	const conflicts = await bindGuides(tx, listingId, at)
	if (conflicts.length === 0) return
	const alone = new Set(conflicts.map(({ sessionId }) => sessionId))
	const ahead = await sessionsAheadOf(tx, listingId, at)
	const without = ahead.filter(({ id }) => alone.has(id))
	const how = { status: 'closed', alone: true, actor, at, reason: GUIDE_ELSEWHERE } as const
	const sessionIds = await end(tx, without, how)
	if (sessionIds.length === 0) return
	const dedupeKey = `sessions-clashed:${sessionIds.join('.')}:${at.getTime()}`
	await publishEvent(tx, {
		topic: 'sessions-clashed',
		dedupeKey,
		payload: { listingId, sessionIds, key: dedupeKey },
		at,
	})
}

/** Writes what a plan says; the caller has the rows of the ledger locked. */
export async function writePlan(tx: Db, wanted: PlanToWrite): Promise<void> {
	const { ruleId, listingId, rule, plan, actor, at } = wanted
	if (rule) {
		const { seats, minToRun } = rule
		await insertSessions(tx, { listingId, ruleId, seats, minToRun, slots: plan.added })
		const moves = [...plan.reopened, ...plan.changed]
		await bindSessions(tx, ruleId, moves)
		await setCapacityTotals(
			tx,
			moves.map(({ session, to }) => ({ id: session.capacityId, total: to.seats })),
		)
		const change = { entity: 'session' as const, from: 'closed', to: 'open', actor, reason: 'in its rule again', at }
		await recordStateChanges(
			tx,
			plan.reopened.map(({ session }) => ({ ...change, entityId: session.id })),
		)
	}
	await end(tx, plan.left, { status: 'closed', alone: false, actor, at })
	await decideGuests(tx, wanted)
	await sendGuides(tx, wanted)
}
