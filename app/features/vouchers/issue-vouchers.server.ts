import { shortCode } from '#app/domain/vouchers/short-code.ts'
import { signVoucher } from '#app/features/vouchers/sign-voucher.ts'
import type { VoucherSigner } from '#app/platform/voucher-signer.ts'
import type { World } from '#app/platform/world.ts'
import { insertVoucher, linesToVouch, type LineToVouch, type VoucherToIssue } from '#db/queries/vouchers.ts'
import { inTransaction } from '#db/transaction.ts'

const FIRST_VERSION = 1
const CODE_BYTES = 10

/** Gives each stay and session of a paid order its signed voucher; a line that has one keeps it. */
export async function issueVouchers(world: World, event: { orderId: number }): Promise<void> {
	const signer = await world.vouchers.signer()
	await inTransaction(world.db, async (tx) => {
		for (const line of await linesToVouch(tx, event.orderId)) await insertVoucher(tx, voucherFor(world, signer, line))
	})
}

function voucherFor(world: World, signer: VoucherSigner, line: LineToVouch): VoucherToIssue {
	const code = shortCode(world.randomBytes(CODE_BYTES))
	const { lineId, enterpriseId, sessionId } = line
	return {
		...{ code, lineId, enterpriseId, sessionId, codeVersion: FIRST_VERSION, at: world.now() },
		...signVoucher(signer, line, { code, version: FIRST_VERSION }),
	}
}
