import type { GateDevice } from '#app/domain/accounts/roles.ts'
import { guestAtGate } from '#app/domain/gate/guest-at-gate.ts'
import { addHours } from '#app/domain/time/instant.ts'
import { rawPublicKey } from '#app/domain/vouchers/raw-public-key.ts'
import type { World } from '#app/platform/world.ts'
import { gateSite, revocations, snapshotVouchers, type SnapshotVoucher } from '#db/queries/gate-snapshot.ts'
import { publicKeysFor } from '#db/queries/voucher-keys.ts'

/** Hours ahead and back of which a device is told the vouchers by name; a QR code of any other day checks by its signature. */
const AHEAD_HOURS = 48
const BACK_HOURS = 12
const MOST_VOUCHERS = 5000

function told({ titleZh, titleEn, optionZh, optionEn, buyerName, ...voucher }: SnapshotVoucher) {
	return {
		...voucher,
		title: { zh: titleZh, en: titleEn },
		option: { zh: optionZh, en: optionEn },
		guest: guestAtGate(buyerName),
	}
}

/** What a device needs to let guests in by itself: the vouchers of these days, what is revoked, the keys, and our clock. */
export async function readSnapshot(world: World, device: GateDevice) {
	const serverTime = world.now()
	const { enterpriseId } = device
	const back = addHours(serverTime, -BACK_HOURS)
	const span = { from: back, to: addHours(serverTime, AHEAD_HOURS), limit: MOST_VOUCHERS }
	const site = await gateSite(world.db, enterpriseId)
	const vouchers = await snapshotVouchers(world.db, enterpriseId, span)
	const keys = await publicKeysFor(world.db, enterpriseId, back)
	return {
		serverTime,
		siteId: enterpriseId,
		site: { zh: site?.siteZh ?? '', en: site?.siteEn ?? '' },
		device: device.name,
		timeZone: site?.timeZone ?? 'Asia/Shanghai',
		keys: keys.map(({ kid, publicKey }) => ({ kid, publicKey: rawPublicKey(publicKey) })),
		vouchers: vouchers.map(told),
		revoked: await revocations(world.db, enterpriseId, back),
	}
}
