import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { mayMoveLot } from '#app/domain/tracing/lot-states.ts'
import type { World } from '#app/platform/world.ts'
import { insertCertificate, type NewCertificate } from '#db/queries/lot-certificates.ts'
import { lockLots, setLotStates } from '#db/queries/lots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

export type CertifyOutcome =
	/** A report that was not passed holds the lot. */
	{ outcome: 'certified'; isHeld: boolean } | { outcome: 'not-found' | 'in-future' | 'number-taken' }

/** Adds a certificate or test report to a lot; a failed test holds it at once. Papers are never changed. */
export async function certifyLot(
	world: World,
	seller: Seller,
	paper: Omit<NewCertificate, 'at' | 'actor'>,
): Promise<CertifyOutcome> {
	const at = world.now()
	const today = localDateAt(at, MARKET_ZONE)
	if (paper.issuedOn > today) return { outcome: 'in-future' }
	const actor = `account:${seller.account.accountId}`
	try {
		return await inTransaction(world.db, async (tx) => {
			const { enterpriseId } = seller
			const [lot] = await lockLots(tx, { enterpriseId, lotIds: [paper.lotId], today })
			if (!lot) return { outcome: 'not-found' }
			await insertCertificate(tx, { ...paper, at, actor })
			const isHeld = paper.hasPassed === false && mayMoveLot(lot.state, 'HOLD')
			if (isHeld) {
				await setLotStates(tx, [lot.id], 'HOLD')
				const change = { entity: 'lot', entityId: lot.id, from: lot.state, to: 'HOLD', actor, at } as const
				await recordStateChanges(tx, [{ ...change, reason: `test ${paper.number} not passed` }])
			}
			return { outcome: 'certified', isHeld }
		})
	} catch (error) {
		if (isTaken(error, 'lot_certificates_lot_id_kind_number_key')) return { outcome: 'number-taken' }
		throw error
	}
}
