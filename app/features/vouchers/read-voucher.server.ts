import type { Account } from '#app/domain/accounts/roles.ts'
import { parseShortCode } from '#app/domain/vouchers/short-code.ts'
import { drawQr } from '#app/features/vouchers/draw-qr.server.ts'
import type { World } from '#app/platform/world.ts'
import { type VoucherHolder, type VoucherPage, voucherPage } from '#db/queries/voucher-page.ts'

/** What one who asks for a voucher brings: a login, or the token of a guest's order. */
export interface Asker {
	account: Account | null
	/** The token kept for an order, by the order's number; null when there is none. */
	orderToken: (orderNumber: string) => string | null
}

/** A voucher for its buyer alone: to anyone else there is none. */
export async function readVoucher(world: World, text: string, asker: Asker) {
	const code = parseShortCode(text)
	const found = code ? await voucherPage(world.db, code) : null
	if (!found || !maySee(world, found, asker)) return null
	const { page, signedPayload } = found
	const isUsable = page.state === 'ISSUED' || page.state === 'PARTLY_REDEEMED'
	const isShown = isUsable && page.lineState !== 'CANCELLED'
	return { ...page, qr: isShown ? drawQr(signedPayload) : null }
}

function maySee(world: World, found: { page: VoucherPage; holder: VoucherHolder }, asker: Asker): boolean {
	const { accountId, tokenHash } = found.holder
	if (accountId !== null && asker.account?.accountId === accountId) return true
	const token = asker.orderToken(found.page.orderNumber)
	return token !== null && world.tokens.matches(token, tokenHash)
}
