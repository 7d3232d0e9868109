import { claimDueAt } from '#app/domain/claims/claim-times.ts'
import { piecesMinor } from '#app/domain/claims/claim-refusal.ts'
import { type ClaimStep, takeStep } from '#app/domain/claims/claim-step.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { announceMove } from '#app/features/claims/announce-move.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { findClaim, type KeptClaim, listFeesLeft, lockClaim, moveClaim } from '#db/queries/buyer-claims.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { setLineStates } from '#db/queries/seller-orders.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Whose claims the one who moves may move: the guard of the route knows. */
export type ClaimParty =
	| { orderNumber: string; actor: string }
	| { enterpriseId: number; actor: string }
	| { regionCode: string; actor: string }
	| { isSystem: true; actor: 'system' }

export interface StepToTake {
	claimId: number
	step: ClaimStep
	words: string | null
	parcel: { carrier: string; number: string } | null
}

export type StepOutcome = { outcome: 'moved' | 'not-found' | 'not-now' | 'too-late' | 'wrong-amount' | 'words-needed' }

function isPartyTo(claim: KeptClaim, party: ClaimParty): boolean {
	if ('orderNumber' in party) return claim.orderNumber === party.orderNumber
	if ('enterpriseId' in party) return claim.enterpriseId === party.enterpriseId
	return 'isSystem' in party || claim.isAdministered
}

/** The most that goes back on a claim: the price of its pieces, and shipping where it was asked for. */
export function mostMinor(claim: KeptClaim): number {
	const line = { qty: claim.lineQty, paidMinor: claim.linePaidMinor }
	const refundedMinor = claim.linePaidMinor - claim.lineLeftMinor
	const price = piecesMinor({ ...line, refundedMinor }, claim.qty)
	const askedShippingMinor = Math.max(0, claim.askedMinor - price)
	return price + (claim.kind === 'RETURN' && claim.isFaulty ? askedShippingMinor : 0)
}

/** Makes what was granted due: of the line first, then of its shipping. */
async function payBack(tx: Db, claim: KeptClaim, grantedMinor: number, at: Date): Promise<void> {
	const due = [{ lineId: claim.lineId, amountMinor: Math.min(grantedMinor, claim.lineLeftMinor) }]
	for (const { lineId, leftMinor } of await listFeesLeft(tx, claim.sellerOrderId)) {
		const rest = grantedMinor - sumMinor(due.map(({ amountMinor }) => amountMinor))
		due.push({ lineId, amountMinor: Math.min(rest, leftMinor) })
	}
	for (const { lineId, amountMinor } of due.filter((it) => it.amountMinor > 0)) {
		const key = `claim:${claim.id}:${lineId}`
		const payload = { lineId, amountMinor, reason: 'claim', key }
		await publishEvent(tx, { topic: 'line-refund-due', dedupeKey: `line-refund-due:${key}`, payload, at })
	}
}

/** Goods that all came back are done with. */
async function closeReturned(tx: Db, claim: KeptClaim, move: { actor: string; at: Date }): Promise<void> {
	if (claim.kind !== 'RETURN' || claim.qty < claim.lineQty || claim.lineState !== 'DELIVERED') return
	await setLineStates(tx, [claim.lineId], 'CLOSED')
	const change = { entity: 'order-line', entityId: claim.lineId, from: 'DELIVERED', to: 'CLOSED', ...move } as const
	await recordStateChanges(tx, [change])
}

const NEEDS_WORDS: readonly ClaimStep['does'][] = ['refuse', 'dismiss']

function wordsOf({ step, words }: StepToTake) {
	return {
		answer: step.by === 'seller' ? words : null,
		decision: step.by === 'administrator' ? words : null,
	}
}

/** Takes a claim one step on for one of its parties; what it grants becomes due in the same transaction. */
export async function takeClaimStep(world: World, party: ClaimParty, wanted: StepToTake): Promise<StepOutcome> {
	const { claimId, step, parcel } = wanted
	if (NEEDS_WORDS.includes(step.does) && !wanted.words) return { outcome: 'words-needed' }
	return inTransaction(world.db, async (tx) => {
		await lockClaim(tx, claimId)
		const claim = await findClaim(tx, claimId, 'regionCode' in party ? [party.regionCode] : [])
		if (!claim || !isPartyTo(claim, party)) return { outcome: 'not-found' }
		const at = world.now()
		const inHand = { ...claim, isSentBack: claim.carrierNumber !== null, mostMinor: mostMinor(claim) }
		const result = takeStep(inHand, step, at)
		if (result.outcome !== 'moved') return result
		const { to, grantedMinor } = result
		const move = { to, at, dueAt: claimDueAt(to, at), grantedMinor, parcel, ...wordsOf(wanted) }
		await moveClaim(tx, claimId, move)
		const { actor } = party
		await announceMove(tx, { claimId, orderId: claim.orderId, from: claim.state, to, actor, at })
		if (grantedMinor !== null) {
			await payBack(tx, claim, grantedMinor, at)
			await closeReturned(tx, claim, { actor, at })
		}
		return { outcome: 'moved' }
	})
}
