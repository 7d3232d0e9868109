import { beforeAll, expect, test } from 'vitest'
import { followWarnings } from '#app/features/checkout/follow-warnings.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import * as disputes from '#app/routes/cluster/disputes.tsx'
import { useMarket } from '#tests/support/database.ts'
import { paymentOf } from '#tests/support/ledger.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const ids: Record<string, number | null> = { stranger: null }
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 500 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	ids.buyer = await addPerson(world, 'buyer@example.test')
	const offices = [
		['city', '990100000000', 'administrator'],
		['county', '990102000000', 'administrator'],
		['analyst', '990100000000', 'analyst'],
	] as const
	for (const [name, region_code, role] of offices) {
		ids[name] = await addPerson(world, `${name}@example.test`)
		await database.db.insertInto('administrators').values({ account_id: ids[name], region_code, role }).execute()
	}
})

const statusOf = (thrown: unknown) => {
	if (!(thrown instanceof Response)) throw thrown
	return thrown.headers.get('Location')?.startsWith('/login') ? 401 : thrown.status
}

async function read(name: string) {
	const request = await requestAs(world, ids[name] ?? null, '/admin/disputes')
	return (await disputes.loader({ request, params: {}, context: { world } } as never)).data
}

async function post(name: string, body: Record<string, string>) {
	const bare = await requestAs(world, ids[name] ?? null, '/admin/disputes', 'POST')
	const request = new Request(bare, { body: new URLSearchParams(body) })
	return disputes.action({ request, params: {}, context: { world } } as never)
}

/** The id of a warning that waits, of an order just paid. */
async function warned(): Promise<string> {
	const orderId = await buy(world, provider, orderOf([teaWish(market)]))
	const { id, charge_id } = await paymentOf(database.db, orderId)
	provider.sandbox.control.warn(charge_id ?? '')
	await followWarnings(world)
	while (await deliverOutbox(world, outboxDeeds));
	const found = database.db.selectFrom('fraud_warnings').select('id').where('payment_id', '=', id)
	return String((await found.executeTakeFirstOrThrow()).id)
}

const rowOf = (id: string) =>
	database.db.selectFrom('fraud_warnings').selectAll().where('id', '=', Number(id)).executeTakeFirstOrThrow()

test('who may settle with all sellers decides, once: the page leads back, and the warning is among the decided with who and why', async () => {
	const warning = await warned()
	expect((await read('city')).warnings.map(({ id }) => String(id))).toContain(warning)
	const answer = post('city', { warning, to: 'LET_GO_ON', words: ' 是本人 ' })
	const thrown: unknown = await answer.catch((it: unknown) => it)
	expect(statusOf(thrown)).toBe(303)
	expect((thrown as Response).headers.get('Location')).toBe('/admin/disputes#warnings')
	const page = await read('city')
	expect(page.warnings.map(({ id }) => String(id))).not.toContain(warning)
	expect(page.decided[0]).toMatchObject({
		id: Number(warning),
		state: 'LET_GO_ON',
		words: '是本人',
		decidedBy: 'A Person',
	})
})

test('a decision that another has taken otherwise is refused and told, with what was written kept; nothing is changed', async () => {
	const warning = await warned()
	await post('city', { warning, to: 'LET_GO_ON', words: '' }).catch(() => {})
	const { data, init } = await post('city', { warning, to: 'CANCELLED', words: 'looks stolen' })
	expect([data, init?.status]).toEqual([
		{ fault: 'decided-before', warningId: Number(warning), words: 'looks stolen' },
		409,
	])
	expect(await rowOf(warning)).toMatchObject({ state: 'LET_GO_ON', words: '' })
	const long = await post('city', { warning: await warned(), to: 'CANCELLED', words: 'x'.repeat(2_001) })
	expect([long.data.fault, long.init?.status]).toEqual(['too-long', 409])
})

test.each([
	['stranger', 401],
	['buyer', 403],
	['county', 403],
	['analyst', 403],
])('%s neither sees nor decides warnings', async (name, status) => {
	const warning = await warned()
	expect(await read(name).catch(statusOf)).toBe(status)
	expect(await post(name, { warning, to: 'CANCELLED', words: '' }).catch(statusOf)).toBe(status)
	expect(await rowOf(warning)).toMatchObject({ state: 'OPEN' })
})

test.each([
	[{ warning: '987654321', to: 'CANCELLED' }, 404],
	[{ warning: 'x', to: 'CANCELLED' }, 400],
	[{ warning: '1', to: 'OPEN' }, 400],
	[{}, 400],
])('a form like %j decides nothing: %i', async (body, status) => {
	expect(await post('city', body as Record<string, string>).catch(statusOf)).toBe(status)
})
