import { mayMember } from '#app/domain/accounts/member-rights.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { addMinutes } from '#app/domain/time/instant.ts'
import { shortCode } from '#app/domain/vouchers/short-code.ts'
import type { World } from '#app/platform/world.ts'
import { insertGateDevice } from '#db/queries/gate-devices.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Minutes in which a phone must use its code. */
export const CODE_MINUTES = 15
const CODE_BYTES = 10

/** Whether a member may say which devices let guests in. */
export const mayKeepDevices = ({ role }: Pick<Seller, 'role'>) => mayMember(role, 'keep-devices')

export type AddDeviceOutcome =
	| { outcome: 'added'; deviceId: number; name: string; code: string; until: Date }
	| { outcome: 'not-allowed' }

/** Names a new device of the enterprise and gives the code with which a phone becomes it: once, within minutes. */
export async function addDevice(world: World, seller: Seller, { name }: { name: string }): Promise<AddDeviceOutcome> {
	if (!mayKeepDevices(seller)) return { outcome: 'not-allowed' }
	const at = world.now()
	const code = shortCode(world.randomBytes(CODE_BYTES))
	const until = addMinutes(at, CODE_MINUTES)
	const { enterpriseId, account } = seller
	const codeHash = world.tokens.hash(`gate:${code}`)
	return inTransaction(world.db, async (tx) => {
		const deviceId = await insertGateDevice(tx, { enterpriseId, name, codeHash, codeUntil: until, at })
		const actor = `account:${account.accountId}`
		await recordStateChanges(tx, [{ entity: 'gate-device', entityId: deviceId, from: null, to: 'ADDED', actor, at }])
		return { outcome: 'added', deviceId, name, code, until }
	})
}
