import type { Seller } from '#app/domain/accounts/roles.ts'
import { mayKeepDevices } from '#app/features/gate/add-device.server.ts'
import type { World } from '#app/platform/world.ts'
import { revokeGateDevice } from '#db/queries/gate-devices.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Takes a device out of use for good: it is answered no more. What it has not sent stays on the phone until that is enrolled anew. */
export async function revokeDevice(
	world: World,
	seller: Seller,
	{ deviceId }: { deviceId: number },
): Promise<{ outcome: 'revoked' | 'not-found' | 'not-allowed' }> {
	if (!mayKeepDevices(seller)) return { outcome: 'not-allowed' }
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const isDone = await revokeGateDevice(tx, { enterpriseId: seller.enterpriseId, deviceId, at })
		if (!isDone) return { outcome: 'not-found' }
		const how = { from: null, to: 'REVOKED', actor: `account:${seller.account.accountId}`, at }
		await recordStateChanges(tx, [{ entity: 'gate-device', entityId: deviceId, ...how }])
		return { outcome: 'revoked' }
	})
}
