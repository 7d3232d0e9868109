import { mayMove } from '#app/domain/states/transition.ts'
import { WARNING_STATES } from '#app/domain/payments/fraud-warnings.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockWarning, settleWarning } from '#db/queries/fraud-warnings.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { awaitReplicas, inTransaction } from '#db/transaction.ts'

export interface WarningDecision {
	warningId: number
	to: 'LET_GO_ON' | 'CANCELLED'
	/** Why, for whoever looks later; may be empty. */
	words: string
	by: string
}

export type DecidedWarning = { outcome: 'decided' | 'not-found' | 'decided-before' | 'too-long' }

const MOST_WORDS = 2_000

/** What follows: all of the order that can still end is called off and paid back whole, or its sellers go on. */
async function follow(
	tx: Db,
	{ warningId, to, by }: WarningDecision,
	{ orderId, lineIds, at }: { orderId: number; lineIds: number[]; at: Date },
): Promise<void> {
	const decided = { topic: 'warning-decided', dedupeKey: `warning-decided:${warningId}`, at } as const
	await publishEvent(tx, { ...decided, payload: { warningId, orderId } })
	if (to !== 'CANCELLED' || lineIds.length === 0) return
	const payload = { lineIds, cause: 'FRAUD', reason: 'cancelled-fraud', actor: by } as const
	await publishEvent(tx, { topic: 'lines-called-off', dedupeKey: `warning-called-off:${warningId}`, payload, at })
}

/** Decides about a warning of fraud, once: its order goes on, or is called off with everything back. Who and why is kept. */
export async function decideWarning(world: World, decision: WarningDecision): Promise<DecidedWarning> {
	const { warningId, to, by } = decision
	const words = decision.words.trim()
	if (words.length > MOST_WORDS) return { outcome: 'too-long' }
	const at = world.now()
	return inTransaction(world.db, async (tx): Promise<DecidedWarning> => {
		const warning = await lockWarning(tx, warningId)
		if (!warning) return { outcome: 'not-found' }
		if (warning.state === to) {
			await awaitReplicas(tx)
			return { outcome: 'decided' }
		}
		if (!mayMove(WARNING_STATES, warning.state, to)) return { outcome: 'decided-before' }
		await settleWarning(tx, warningId, { state: to, by, words, at })
		const change = { entity: 'fraud-warning', entityId: warningId, from: warning.state, to } as const
		await recordStateChanges(tx, [{ ...change, actor: by, ...(words !== '' && { reason: words }), at }])
		await follow(tx, decision, { ...warning, at })
		world.faultPoint('warning-decided-before-commit')
		return { outcome: 'decided' }
	})
}
