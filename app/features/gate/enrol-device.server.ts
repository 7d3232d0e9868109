import { networkOf } from '#app/domain/accounts/network.ts'
import { parseShortCode } from '#app/domain/vouchers/short-code.ts'
import type { World } from '#app/platform/world.ts'
import { enrolGateDevice } from '#db/queries/gate-devices.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const SECRET_BYTES = 32
const TRIES_PER_HOUR = 30
const HOUR_S = 3600

export type EnrolOutcome =
	| { outcome: 'enrolled'; deviceId: number; secret: string; name: string }
	| { outcome: 'unknown-code' }
	| { outcome: 'too-many'; retryAfterSeconds: number }

/** Makes a phone the device of a code: its secret is told this once, and we keep only its hash. */
export async function enrolDevice(
	world: World,
	{ code: typed, clientAddress }: { code: string; clientAddress: string },
): Promise<EnrolOutcome> {
	const at = world.now()
	const key = `gate-enrol:${networkOf(clientAddress)}`
	const limit = { key, capacity: TRIES_PER_HOUR, refillPerSecond: TRIES_PER_HOUR / HOUR_S }
	const fate = await takeToken(world.db, { ...limit, now: at, factor: world.rateLimitFactor })
	if (!fate.isAllowed) return { outcome: 'too-many', retryAfterSeconds: fate.retryAfterSeconds }
	const code = parseShortCode(typed)
	if (!code) return { outcome: 'unknown-code' }
	const secret = Buffer.from(world.randomBytes(SECRET_BYTES)).toString('base64url')
	const hashes = { codeHash: world.tokens.hash(`gate:${code}`), secretHash: world.tokens.hash(secret) }
	return inTransaction(world.db, async (tx): Promise<EnrolOutcome> => {
		const device = await enrolGateDevice(tx, { ...hashes, at })
		if (!device) return { outcome: 'unknown-code' }
		const { deviceId, name } = device
		const how = { from: 'ADDED', to: 'ENROLLED', actor: `gate-device:${deviceId}`, at }
		await recordStateChanges(tx, [{ entity: 'gate-device', entityId: deviceId, ...how }])
		return { outcome: 'enrolled', deviceId, secret, name }
	})
}
