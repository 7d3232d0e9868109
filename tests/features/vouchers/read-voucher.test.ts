import { beforeAll, expect, test } from 'vitest'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readVoucher } from '#app/features/vouchers/read-voucher.server.ts'
import type { World } from '#app/platform/world.ts'
import { listOrderParts } from '#db/queries/order-views.ts'
import { buyVouchers } from '#tests/features/vouchers/voucher-shop.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

async function ticketOf(accountId: number | null) {
	const [voucher] = await buyVouchers(world, provider, orderOf([pickingWish(market, 1)], { accountId }))
	if (!voucher) throw new Error('no voucher')
	return voucher
}

const noToken = () => null
const logged = async (id: number) => readAccount(world, await requestAs(world, id))

test('S1: a voucher is shown to its buyer, and to nobody else there is none', async () => {
	const buyer = await addPerson(world, 'buyer@example.com')
	const other = await addPerson(world, 'other@example.com')
	const { code } = await ticketOf(buyer)
	const own = await readVoucher(world, code, { account: await logged(buyer), orderToken: noToken })
	expect(own).toMatchObject({ code, titleEn: 'Tea Picking at Dawn', meetEn: 'At the village gate', timesUsed: 0 })
	expect(await readVoucher(world, code, { account: await logged(other), orderToken: noToken })).toBeNull()
	expect(await readVoucher(world, code, { account: null, orderToken: noToken })).toBeNull()
})

test('a guest opens it with the token of the order, not with another', async () => {
	const { code } = await ticketOf(null)
	const opened = (orderToken: (number: string) => string | null) =>
		readVoucher(world, code, { account: null, orderToken })
	expect(await opened((number) => world.tokens.of(`order:${number}`))).toMatchObject({ code })
	expect(await opened(() => world.tokens.of('order:another'))).toBeNull()
	expect(await opened(noToken)).toBeNull()
})

test('the page carries a drawing, not the signed text; a revoked voucher has no drawing', async () => {
	const voucher = await ticketOf(null)
	const holder = { account: null, orderToken: (number: string) => world.tokens.of(`order:${number}`) }
	const page = await readVoucher(world, voucher.code, holder)
	expect(JSON.stringify(page)).not.toContain(voucher.signed_payload)
	// Three finder patterns: a row of seven dark modules begins at the quiet zone's corner.
	expect(page?.qr?.path.startsWith('M4 4h7v1h-7z')).toBe(true)
	expect(page?.qr?.path).toContain(`M${(page?.qr?.size ?? 0) - 4 - 7} 4h7v1h-7z`)
	await database.db.updateTable('vouchers').set({ state: 'REVOKED' }).where('id', '=', voucher.id).execute()
	expect((await readVoucher(world, voucher.code, holder))?.qr).toBeNull()
})

test('the order shows a voucher until it is revoked', async () => {
	const voucher = await ticketOf(null)
	const { orderId } = await database.db
		.selectFrom('order_lines')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select('seller_orders.order_id as orderId')
		.where('order_lines.id', '=', voucher.order_line_id)
		.executeTakeFirstOrThrow()
	const shown = async () => {
		const parts = await listOrderParts(database.db, orderId, clock.now())
		return parts.flatMap((part) => part.lines.map((line) => line.voucher?.code ?? null))
	}
	expect(await shown()).toEqual([voucher.code])
	await database.db.updateTable('vouchers').set({ state: 'REVOKED' }).where('id', '=', voucher.id).execute()
	expect(await shown()).toEqual([null])
})
