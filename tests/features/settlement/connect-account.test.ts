import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { receiveProviderEvent } from '#app/features/checkout/receive-provider-event.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import { deliverOutbox } from '#app/features/jobs/deliver-outbox.server.ts'
import { choosePayoutWay } from '#app/features/settlement/choose-payout-way.server.ts'
import { connectAccount } from '#app/features/settlement/connect-account.server.ts'
import { followAccount, followOwnAccount } from '#app/features/settlement/follow-account.server.ts'
import { readSellerPayouts } from '#app/features/settlement/read-payouts.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'
import { sendTransfers } from '#app/features/settlement/send-transfers.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { webhookOf } from '#tests/support/webhook.ts'

const DAY = 24 * 3_600_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
const sellers: Record<string, Seller> = {}

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments, transfers: provider.transfers })
	for (const role of ['owner', 'clerk']) {
		const id = await addPerson(world, `${role}@example.com`)
		await addMember(database.db, market.enterpriseId, id, role)
		sellers[role] = await requireSeller(world, await requestAs(world, id))
	}
})
beforeEach(async () => {
	world = createTestWorld(database.db, { clock, payments: provider.payments, transfers: provider.transfers })
	provider.sandbox.control.turn({ faults: [], hidden: [] })
})

const owner = () => sellers['owner'] as Seller
const account = async () => (await readSellerPayouts(world, owner(), 1)).connected
const accountsThere = () => provider.sandbox.control.objects('account')

/** What the provider tells by its webhook. */
async function tell(accountId: string) {
	const call = webhookOf('account.updated', { id: accountId, object: 'account' })
	expect(await receiveProviderEvent(world, call)).toBe('stored')
	await workOffProviderEvents(world, followAccount)
}

test('an account is opened once, however often its owner asks and whatever answer is lost; a clerk opens none', async () => {
	await expect(connectAccount(world, sellers['clerk'] as Seller)).rejects.toMatchObject({ status: 403 })
	provider.sandbox.control.fail({ path: '/v1/accounts', at: 'after', method: 'POST', status: 503 })
	provider.sandbox.control.fail({ path: '/v1/accounts', at: 'before', method: 'POST', times: 3 })
	expect(await connectAccount(world, owner())).toEqual({ outcome: 'out-of-reach' })
	expect(await account()).toMatchObject({ providerId: null, transfers: 'inactive' })
	provider.sandbox.control.turn({ faults: [] })
	clock.advance(DAY + 1)
	const ways = await Promise.all([connectAccount(world, owner()), connectAccount(world, owner())])
	expect(ways).toMatchObject([{ outcome: 'go-on' }, { outcome: 'go-on' }])
	const { providerId } = (await account()) ?? {}
	expect(
		accountsThere()
			.filter(({ metadata }) => 'enterprise_id' in metadata)
			.map(({ id }) => id),
	).toContain(providerId)
	expect(await account()).toMatchObject({ transfers: 'inactive', isSubmitted: false })
})

test('its owner tells it on the provider’s pages; a link is good once and leads back when it is over', async () => {
	const connecting = await connectAccount(world, owner())
	const url = connecting.outcome === 'go-on' ? connecting.url : ''
	const page = await fetch(url)
	expect(page.status).toBe(200)
	expect(await page.text()).toContain('external_account')
	const send = (tell: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ tell }), redirect: 'manual' })
	const told = await send('papers_later')
	expect(told.headers.get('location')).toBe('http://localhost:3000/seller/payouts/connected')
	const again = await send('everything')
	expect(again.headers.get('location')).toBe('http://localhost:3000/seller/payouts/connected?again=1')
	await followOwnAccount(world, owner())
	expect(await account()).toMatchObject({
		...{ transfers: 'pending', isSubmitted: true, due: ['individual.verification.document'] },
	})
})

test('news of an account is a hint: it is fetched as it is now, and a stranger’s changes nothing', async () => {
	const providerId = (await account())?.providerId ?? ''
	provider.sandbox.control.tell(providerId, 'everything')
	expect(await account()).toMatchObject({ transfers: 'pending' })
	await tell('acct_stranger')
	expect(await account()).toMatchObject({ transfers: 'pending' })
	await tell(providerId)
	expect(await account()).toMatchObject({ transfers: 'active', due: [], disabledReason: null })
})

test('a payout goes by transfer only while the account can receive; until then the money is kept', async () => {
	const providerId = (await account())?.providerId ?? ''
	expect(await choosePayoutWay(world, owner(), { way: 'stripe', account: providerId })).toEqual({ outcome: 'chosen' })
	await sql`with t as (insert into ledger_transactions (key, kind, at) values ('release:0', 'RELEASE', ${clock.now()}) returning id)
		insert into ledger_entries (transaction_id, position, account, enterprise_id, currency, amount_minor)
		select t.id, e.position, e.account, e.enterprise_id, 'CNY', e.minor from t, (values (1, 'provider_clearing', null::bigint, 50000),
			(2, 'seller_payable', ${market.enterpriseId}::bigint, -50000)) as e(position, account, enterprise_id, minor)`.execute(
		database.db,
	)
	const capabilities = (transfers: 'active' | 'inactive') => ({ capabilities: { transfers } })
	provider.sandbox.control.adjust(100_000)
	provider.sandbox.control.amend('account', providerId, capabilities('inactive'))
	await tell(providerId)
	expect(await runPayouts(world)).toBe(0)
	expect((await readSellerPayouts(world, owner(), 1)).balance.payableMinor).toBe(50_000)
	provider.sandbox.control.amend('account', providerId, capabilities('active'))
	await tell(providerId)
	expect(await runPayouts(world)).toBe(1)
	await sendTransfers(world)
	expect(provider.sandbox.control.objects('transfer').at(-1)).toMatchObject({ destination: providerId, amount: 50_000 })
})

test('its capability lost is followed, the money kept, and its owner told once what to do', async () => {
	const providerId = (await account())?.providerId ?? ''
	const told = async () => {
		while (await deliverOutbox(world, outboxDeeds));
		const notices = database.db.selectFrom('notices').select('params').where('kind', '=', 'seller-account-stopped')
		return (await notices.orderBy('id').execute()).map(({ params }) => (params as { isGone: boolean }).isGone)
	}
	const before = (await told()).length
	clock.advance(60_000)
	provider.sandbox.control.tell(providerId, 'papers_later')
	const news = webhookOf(
		'capability.updated',
		{ id: 'transfers', object: 'capability', account: providerId },
		providerId,
	)
	expect(await receiveProviderEvent(world, news)).toBe('stored')
	await workOffProviderEvents(world, followAccount)
	await tell(providerId)
	expect(await account()).toMatchObject({ transfers: 'pending', due: ['individual.verification.document'] })
	expect((await told()).slice(before)).toEqual([false])
	provider.sandbox.control.tell(providerId, 'everything')
	await tell(providerId)
	expect(await account()).toMatchObject({ transfers: 'active' })
	expect(await told()).toHaveLength(before + 1)
})

test('an account that its owner took away from us is stopped, nothing is sent there, and another can be set up', async () => {
	const providerId = (await account())?.providerId ?? ''
	clock.advance(60_000)
	provider.sandbox.control.deauthorize(providerId)
	const news = webhookOf('account.application.deauthorized', { id: 'ca_1', object: 'application' }, providerId)
	expect(await receiveProviderEvent(world, news)).toBe('stored')
	await workOffProviderEvents(world, followAccount)
	expect(await account()).toMatchObject({ transfers: 'inactive', disabledReason: 'deauthorized' })
	while (await deliverOutbox(world, outboxDeeds));
	const notice = await database.db
		.selectFrom('notices')
		.select('params')
		.where('kind', '=', 'seller-account-stopped')
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow()
	expect(notice.params).toMatchObject({ isGone: true })
	const payable = (await readSellerPayouts(world, owner(), 1)).balance.payableMinor
	clock.advance(DAY)
	expect(await runPayouts(world)).toBe(0)
	expect((await readSellerPayouts(world, owner(), 1)).balance.payableMinor).toBe(payable)
	const ways = await Promise.all([connectAccount(world, owner()), connectAccount(world, owner())])
	expect(ways).toMatchObject([{ outcome: 'go-on' }, { outcome: 'go-on' }])
	const another = (await account())?.providerId ?? ''
	expect(another).not.toBe(providerId)
	provider.sandbox.control.tell(another, 'everything')
	await tell(another)
	expect(await account()).toMatchObject({ providerId: another, transfers: 'active', disabledReason: null })
})
