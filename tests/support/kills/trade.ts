import Stripe from 'stripe'
import { beforeAll } from 'vitest'
import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { requireAdministrator, requireSeller } from '#app/features/accounts/guard.server.ts'
import { changeBankAccount } from '#app/features/settlement/save-bank-account.server.ts'
import type { OrderToPlace } from '#app/features/checkout/price-order.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { createMailer } from '#app/platform/mail.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { type usePaymentSandbox, WEBHOOK_SECRET } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createTestWorld, type TestClock } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const HOUR = 3_600_000
const ZONE = 'Asia/Shanghai'
const PROVINCE = '990000000000'
let keys = 0

export interface Trade {
	world: World & { clock: TestClock }
	market: TestMarket
	provider: ReturnType<typeof usePaymentSandbox>
	owner: Seller
	administrator: Administrator
	/** A cart of tea and a night with a key of its own. */
	basket: (parts?: Partial<OrderToPlace>) => OrderToPlace
	/** A night that nobody has yet. */
	night: () => LineRequest
	/** Buys and pays; gives the order with its lines. */
	bought: (
		order?: OrderToPlace,
	) => Promise<{ orderId: number; number: string; lines: Awaited<ReturnType<typeof linesOf>> }>
	/** Sells a session that is over since a day: its money is due to the seller. */
	served: () => Promise<void>
	/** The same, released to the seller. */
	earned: () => Promise<void>
	/** A call of the provider's webhook about an object. */
	webhook: (type: string, object: { id: string; object: string }) => { body: string; signature: string }
	deliverAll: () => Promise<void>
}

async function openSession(db: Db, market: TestMarket, startsAt: Date): Promise<number> {
	const row = await db
		.insertInto('capacity')
		.values({ kind: 'session', total: 100 })
		.returning('id')
		.executeTakeFirstOrThrow()
	const session = await db
		.insertInto('sessions')
		.values({
			listing_id: market.experienceId,
			starts_at: startsAt,
			ends_at: new Date(startsAt.getTime() + HOUR),
			cutoff_at: startsAt,
			capacity_id: row.id,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return session.id
}

async function people(world: World, market: TestMarket) {
	const ownerId = await addPerson(world, 'owner@example.test')
	await addMember(world.db, market.enterpriseId, ownerId, 'owner')
	const administratorId = await addPerson(world, 'office@example.test')
	await world.db
		.insertInto('administrators')
		.values({ account_id: administratorId, region_code: PROVINCE, role: 'administrator' })
		.execute()
	return {
		owner: await requireSeller(world, await requestAs(world, ownerId)),
		administrator: await requireAdministrator(world, await requestAs(world, administratorId)),
	}
}

async function stockUp(db: Db): Promise<void> {
	await db.updateTable('capacity').set({ total: 10_000 }).execute()
	await db.updateTable('listings').set({ pay_on_arrival: true }).where('kind', '=', 'stay').execute()
	await db
		.insertInto('transfer_accounts')
		.values({ currency: 'CNY', holder: '山海', bank: 'Bank', account_number: '0000', is_demo: true })
		.execute()
}

function webhook(type: string, object: { id: string; object: string }) {
	const body = JSON.stringify({ id: `evt_kill_${++keys}`, object: 'event', type, data: { object } })
	return { body, signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret: WEBHOOK_SECRET }) }
}

/** A market in which everything can be bought, paid and settled, on a database that is there already. */
export async function openTrade(
	db: Db,
	{ clock, provider, smtpUrl }: { clock: TestClock; provider: Trade['provider']; smtpUrl: string | undefined },
): Promise<Trade> {
	const market = await buildMarket(db, localDateAt(clock.now(), ZONE))
	await stockUp(db)
	const mail = createMailer({ smtpUrl, from: { name: 'Shanhai', address: 'no-reply@example.test' } })
	const world = createTestWorld(db, { clock, payments: provider.payments, transfers: provider.transfers, mail })
	const { owner, administrator } = await people(world, market)
	await changeBankAccount(world, owner, { holder: '云雾合作社', bank: '演示银行', number: '6222000011112222333' })

	const night = (): LineRequest => {
		const from = addDays(localDateAt(clock.now(), ZONE), 9)
		return nightWish(market, from, addDays(from, 1))
	}
	const own = (wishes: LineRequest[], parts: Partial<OrderToPlace> = {}) =>
		orderOf(wishes, { idempotencyKey: `kill-${++keys}-of-trade`, ...parts })
	const basket: Trade['basket'] = (parts) => own([teaWish(market), night()], parts)
	const bought: Trade['bought'] = async (order = basket()) => {
		const orderId = await buy(world, provider, order)
		const { number } = await db
			.selectFrom('orders')
			.select('number')
			.where('id', '=', orderId)
			.executeTakeFirstOrThrow()
		return { orderId, number, lines: await linesOf(world, orderId) }
	}
	const deliverAll = async () => {
		while (await deliverOutbox(world, outboxDeeds));
	}
	const served = async () => {
		const sessionId = await openSession(db, market, new Date(clock.now().getTime() + HOUR))
		const units = [{ unitTypeId: market.unitTypeIds[0], qty: 2 }]
		await bought(own([{ kind: 'experience', key: 'tour', sessionId, units }]))
		await deliverAll()
		clock.advance(27 * HOUR)
	}
	const earned = async () => {
		await served()
		await releaseLines(world)
	}
	return { world, market, provider, owner, administrator, basket, night, bought, served, earned, webhook, deliverAll }
}

/** The market of a test file that calls this at its top; read it inside tests. */
export function useTrade(open: () => Promise<Trade>): { readonly trade: Trade } {
	let trade: Trade | undefined
	beforeAll(async () => {
		trade = await open()
	})
	return {
		get trade() {
			if (!trade) throw new Error('the market is there from beforeAll on')
			return trade
		},
	}
}
