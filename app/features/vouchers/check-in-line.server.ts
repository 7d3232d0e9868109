import type { GateKeeper } from '#app/domain/accounts/roles.ts'
import { type RedeemOutcome, redeemVoucher } from '#app/features/vouchers/redeem-voucher.server.ts'
import type { World } from '#app/platform/world.ts'
import { codeOfLine } from '#db/queries/vouchers.ts'

/** Checks a booking in at the desk, where its guest is known by sight: as if its voucher had been shown, all of it. */
export async function checkInLine(
	world: World,
	keeper: GateKeeper,
	{ lineId, scanId }: { lineId: number; scanId: string },
): Promise<RedeemOutcome> {
	const found = await codeOfLine(world.db, { lineId, enterpriseId: keeper.enterpriseId })
	if (!found) return { outcome: 'unknown' }
	return redeemVoucher(world, keeper, { text: found.code, qty: found.left, scanId, device: 'desk' })
}
