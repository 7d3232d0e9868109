import { beforeAll, expect, it } from 'vitest'
import { recordIssued } from '#app/features/fapiao/record-issued.server.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
import { tellFapiaoMoved } from '#app/features/notifications/tell-fapiao-moved.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	await addMember(database.db, market.enterpriseId, await addPerson(world, 'clerk@example.com'), 'clerk')
	await addMember(database.db, market.enterpriseId, await addPerson(world, 'gate@example.com'), 'gate')
})

const told = () =>
	database.db
		.selectFrom('notices')
		.leftJoin('accounts', 'accounts.id', 'notices.account_id')
		.select(['kind', 'audience', 'link', 'accounts.email'])
		.where('kind', 'in', ['fapiao-moved', 'seller-fapiao'])
		.orderBy('notices.id')
		.execute()

it('a fapiao that is asked for is told to those who see to the seller’s orders, an issued one to the buyer, each once', async () => {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const [line] = await linesOf(world, orderId)
	const order = await database.db.selectFrom('orders').select('number').executeTakeFirstOrThrow()
	const title = { kind: 'PERSONAL', name: '测试游客' } as const
	const wish = { sellerOrderId: line?.seller_order_id ?? 0, title, email: 'guest@example.test', actor: 'guest' }
	const result = await requestFapiao(world, order, wish)
	const fapiaoId = 'fapiaoId' in result ? result.fapiaoId : 0
	const tell = async () => {
		await tellFapiaoMoved(world, { fapiaoId, orderId })
		await tellFapiaoMoved(world, { fapiaoId, orderId })
	}
	await tell()
	const asked = {
		...{ kind: 'seller-fapiao', audience: 'SELLER', email: 'clerk@example.com' },
		link: `/seller/fapiao/${fapiaoId}?enterprise=${market.enterpriseId}`,
	}
	expect(await told()).toEqual([asked])
	const { amount_minor: seenMinor } = await database.db.selectFrom('fapiao').selectAll().executeTakeFirstOrThrow()
	const seller = { enterpriseId: market.enterpriseId, actor: 'account:1' }
	const record = { fapiaoId, number: '26330000000000000001', issuedOn: '2026-05-01', seenMinor, file: null }
	expect(await recordIssued(world, seller, record)).toEqual({ outcome: 'recorded' })
	await tell()
	const issued = { kind: 'fapiao-moved', audience: 'BUYER', email: null, link: `/orders/${order.number}/papers` }
	expect(await told()).toEqual([asked, issued])
})
