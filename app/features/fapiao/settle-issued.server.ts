import { announceFapiao } from '#app/features/fapiao/announce-fapiao.server.ts'
import { keepInStep } from '#app/features/fapiao/keep-in-step.server.ts'
import type { Db } from '#db/client.ts'
import { type FapiaoRow, markIssued, markWhollyRed } from '#db/queries/fapiao.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'

export interface IssuedFapiao {
	number: string
	issuedOn: string
	issuer: string
	fileName: string | null
	actor: string
	at: Date
}

/**
 * Writes that a fapiao was issued, in the caller's transaction with its order locked: what went back since is taken back
 * of a blue one; a blue one whose red ones take back all of it is red.
 */
export async function settleIssued(tx: Db, fapiao: FapiaoRow, issued: IssuedFapiao): Promise<void> {
	const { id: fapiaoId, orderId, sellerOrderId, redOf, state: from } = fapiao
	const { actor, at } = issued
	await markIssued(tx, fapiaoId, issued)
	await announceFapiao(tx, { fapiaoId, orderId, from, to: 'ISSUED', actor, at })
	if (redOf === null) return keepInStep(tx, sellerOrderId, at)
	if (!(await markWhollyRed(tx, redOf))) return
	await recordStateChanges(tx, [{ entity: 'fapiao', entityId: redOf, from: 'ISSUED', to: 'RED', actor, at }])
}
