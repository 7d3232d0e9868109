import { randomUUID } from 'node:crypto'
import type { GateDevice, Seller } from '#app/domain/accounts/roles.ts'
import type { DeviceScan } from '#app/domain/gate/scan-fates.ts'
import { readGateDevice, requireSeller } from '#app/features/accounts/guard.server.ts'
import { addDevice } from '#app/features/gate/add-device.server.ts'
import { enrolDevice } from '#app/features/gate/enrol-device.server.ts'
import { type ScanBatch, settleScans } from '#app/features/vouchers/settle-scans.server.ts'
import type { World } from '#app/platform/world.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'

/** A member of an enterprise, through the guard that makes them one. */
export async function memberOf(world: World, enterpriseId: number, role: string): Promise<Seller> {
	const accountId = await addPerson(world, `${role}-${randomUUID()}@example.com`)
	await addMember(world.db, enterpriseId, accountId, role)
	return requireSeller(world, await requestAs(world, accountId))
}

/** An enrolled device with its secret. */
export async function deviceOf(world: World, seller: Seller, name: string) {
	const added = await addDevice(world, seller, { name })
	if (added.outcome !== 'added') throw new Error(added.outcome)
	const enrolled = await enrolDevice(world, { code: added.code, clientAddress: '203.0.113.7' })
	if (enrolled.outcome !== 'enrolled') throw new Error(enrolled.outcome)
	const again = async (): Promise<GateDevice> => {
		const device = await readGateDevice(world, enrolled.secret)
		if (!device) throw new Error('no device')
		return device
	}
	return { secret: enrolled.secret, deviceId: enrolled.deviceId, again }
}

/** A scan that a device kept, its clock right unless it says otherwise. */
export const scanAt = (code: string, at: string | Date, parts: Partial<DeviceScan> = {}): DeviceScan => ({
	scanId: randomUUID(),
	code,
	codeVersion: 1,
	qty: 1,
	deviceAt: new Date(at),
	offsetMs: 0,
	...parts,
})

/** Sends scans as a device does; with none left it also says which snapshot it holds. */
export async function send(
	world: World,
	device: { again: () => Promise<GateDevice> },
	scans: DeviceScan[],
	parts: Partial<ScanBatch> = {},
) {
	const batch = { scans, waiting: 0, snapshotAt: null, deviceNow: world.now(), ...parts }
	return settleScans(world, await device.again(), batch)
}
