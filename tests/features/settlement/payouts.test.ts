import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator, Seller } from '#app/domain/accounts/roles.ts'
import { requireAdministrator, requireSeller } from '#app/features/accounts/guard.server.ts'
import { moveBatch, writeBankFile } from '#app/features/settlement/move-batch.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { readSellerPayouts, readSettlement } from '#app/features/settlement/read-payouts.server.ts'
import { recordPayout } from '#app/features/settlement/record-payout.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'
import { changeBankAccount } from '#app/features/settlement/save-bank-account.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { balanceOf } from '#tests/support/ledger.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
const NUMBER = '6222000011112222333'
let market: TestMarket
let world: World
let owner: Seller
let clerk: Seller
let administrator: Administrator
let county: Administrator

async function administratorOf(email: string, regionCode: string) {
	const accountId = await addPerson(world, email)
	const grant = { account_id: accountId, region_code: regionCode, role: 'administrator' }
	await database.db.insertInto('administrators').values(grant).execute()
	return requireAdministrator(world, await requestAs(world, accountId))
}

async function memberAs(role: string) {
	const accountId = await addPerson(world, `${role}@example.com`)
	await addMember(database.db, market.enterpriseId, accountId, role)
	return requireSeller(world, await requestAs(world, accountId))
}

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	owner = await memberAs('owner')
	clerk = await memberAs('clerk')
	administrator = await administratorOf('city@example.com', '990100000000')
	county = await administratorOf('county@example.com', '990102000000')
})

let day = 5
beforeEach(async () => {
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	clock.advance(24 * 3_600_000)
	await changeBankAccount(world, owner, { holder: '云雾合作社', bank: '演示银行', number: NUMBER })
})

const payable = () => balanceOf(database.db, 'seller_payable', market.enterpriseId)

/** A night sold, stayed and released; gives what the seller is due for it. */
async function earn(): Promise<number> {
	const from = `2026-05-${String(day).padStart(2, '0')}`
	const orderId = await buy(
		world,
		provider,
		orderOf([nightWish(market, from, `2026-05-${String(++day).padStart(2, '0')}`)]),
	)
	await postPaidOrder(world, { orderId })
	const [night] = await linesOf(world, orderId)
	await sql`update order_lines set state = 'CHECKED_OUT', served_at = ${clock.now()} where id = ${night?.id ?? 0}`.execute(
		database.db,
	)
	await releaseLines(world)
	return (night?.paid_minor ?? 0) - (night?.commission_minor ?? 0)
}

const newestBatch = async () => {
	const {
		batches: [batch],
	} = await readSettlement(world, administrator)
	if (!batch) throw new Error('there is no batch')
	return batch
}

const news = (payoutId: string, parts = {}) => ({
	...{ payoutId, state: 'PAID' as const, reference: 'B-20260506-1', on: '2026-05-06', failure: '' },
	...parts,
})

test('two runs at once pay once, all that is payable, and a third finds nothing', async () => {
	const due = await earn()
	const before = await payable()
	expect(before).toBe(due)
	const runs = await Promise.all([runPayouts(world), runPayouts(world), runPayouts(world)])
	expect(runs.reduce((sum, it) => sum + it, 0)).toBe(1)
	expect(await payable()).toBe(0)
	expect(await balanceOf(database.db, 'payouts_in_transit')).toBe(due)
	expect(await runPayouts(world)).toBe(0)
})

test('a payout goes PENDING, SENT, PAID with the file closed first, evidence kept and the bank lighter once', async () => {
	const batch = await newestBatch()
	const [payout] = batch.payouts
	const payoutId = payout?.payoutId ?? ''
	expect(await recordPayout(world, administrator, news(payoutId))).toEqual({ outcome: 'not-sent' })
	expect(await writeBankFile(world, administrator, batch.id)).toBeNull()
	await moveBatch(world, administrator, { batchId: batch.id, move: 'send' })
	expect((await newestBatch()).state).toBe('OPEN')
	for (let times = 0; times < 2; times++) await moveBatch(world, administrator, { batchId: batch.id, move: 'close' })
	const file = await writeBankFile(world, administrator, batch.id)
	const yuan = ((payout?.amountMinor ?? 0) / 100).toFixed(2)
	expect(file?.text).toBe(
		'\uFEFF"序号","收款账号","收款户名","开户行","金额","币种","附言"\r\n' +
			`"1","${NUMBER}","云雾合作社","演示银行","${yuan}","CNY","${payoutId}"\r\n`,
	)
	await moveBatch(world, administrator, { batchId: batch.id, move: 'send' })
	expect((await newestBatch()).payouts[0]).toMatchObject({ state: 'SENT' })
	expect(await recordPayout(world, administrator, news(payoutId))).toEqual({ outcome: 'recorded' })
	expect(await recordPayout(world, administrator, news(payoutId))).toEqual({ outcome: 'not-sent' })
	expect(await balanceOf(database.db, 'bank')).toBe(-(payout?.amountMinor ?? 0))
	expect(await balanceOf(database.db, 'payouts_in_transit')).toBe(0)
	const by = `account:${administrator.account.accountId}`
	expect((await newestBatch()).payouts[0]).toMatchObject({
		state: 'PAID',
		evidence: { reference: 'B-20260506-1', on: '2026-05-06', by },
	})
})

test('what came back is owed again, and nothing more is sent there until the account is entered anew', async () => {
	const due = await earn()
	await runPayouts(world)
	const batch = await newestBatch()
	const payoutId = batch.payouts[0]?.payoutId ?? ''
	for (const move of ['close', 'send'] as const) await moveBatch(world, administrator, { batchId: batch.id, move })
	expect(await recordPayout(world, administrator, news(payoutId, { state: 'FAILED' }))).toEqual({
		outcome: 'no-reason',
	})
	const failed = news(payoutId, { state: 'FAILED', failure: '户名不符' })
	expect(await recordPayout(world, administrator, failed)).toEqual({ outcome: 'recorded' })
	expect(await payable()).toBe(due)
	clock.advance(24 * 3_600_000)
	expect(await runPayouts(world)).toBe(0)
	await changeBankAccount(world, owner, { holder: '云雾合作社', bank: '演示银行', number: NUMBER })
	expect(await runPayouts(world)).toBe(1)
	expect(await payable()).toBe(0)
})

test('once the day’s file is closed, what falls due waits for the next day’s', async () => {
	await earn()
	const open = await database.db.selectFrom('payouts').select('id').where('state', '=', 'PENDING').executeTakeFirst()
	await sql`update payouts set state = 'SENT' where id = ${open?.id ?? null}::uuid`.execute(database.db)
	await recordPayout(world, administrator, news(open?.id ?? ''))
	await database.db
		.insertInto('payout_batches')
		.values({ day: '2026-05-06', currency: 'CNY', state: 'CLOSED', opened_at: clock.now(), closed_at: clock.now() })
		.onConflict((it) => it.doNothing())
		.execute()
	clock.set('2026-05-06T15:59:59.999Z')
	expect(await runPayouts(world)).toBe(0)
	clock.set('2026-05-06T16:00:00Z')
	expect(await runPayouts(world)).toBe(1)
	expect((await newestBatch()).day).toBe('2026-05-07')
})

test('below the least nothing is paid, and a debt is netted from the next payout', async () => {
	await sql`
		with t as (insert into ledger_transactions (key, kind, at) values ('debt', 'REFUND', now()) returning id)
		insert into ledger_entries (transaction_id, position, account, enterprise_id, currency, amount_minor)
		select id, 1, 'seller_payable', ${market.enterpriseId}::bigint, 'CNY', 5000 from t union all
		select id, 2, 'refunds_owed', null::bigint, 'CNY', -5000 from t`.execute(database.db)
	await database.db
		.updateTable('payouts')
		.set({ state: 'PAID', evidence: '{}', settled_at: clock.now() })
		.where('state', '<>', 'FAILED')
		.where('state', '<>', 'PAID')
		.execute()
	expect(await payable()).toBe(-5000)
	clock.set('2026-05-20T00:00:00Z')
	day = 21
	expect(await runPayouts(world)).toBe(0)
	const due = await earn()
	expect(await runPayouts(world)).toBe(1)
	expect((await newestBatch()).payouts[0]?.amountMinor).toBe(due - 5000)
})

/** Another seller of the village with a bank account of its own. */
async function neighbour(slug: string): Promise<number> {
	const enterpriseId = await addEnterprise(database.db, slug, VILLAGE)
	const account = { holder: '邻家', bank: '演示银行', number: NUMBER }
	await changeBankAccount(world, { ...owner, enterpriseId }, account)
	return enterpriseId
}

const owe = (enterpriseId: number, minor: number, account = 'seller_payable') =>
	sql`
		with t as (insert into ledger_transactions (key, kind, at) values (${world.newId()}, 'RELEASE', now()) returning id)
		insert into ledger_entries (transaction_id, position, account, enterprise_id, currency, amount_minor)
		select id, 1, ${account}, ${enterpriseId}::bigint, 'CNY', ${-minor}::bigint from t union all
		select id, 2, 'bank', null::bigint, 'CNY', ${minor}::bigint from t`.execute(database.db)

test('a seller whose payout is on its way waits for its end and holds up nobody', async () => {
	const due = await earn()
	expect(await database.db.selectFrom('payouts').select('id').where('state', '=', 'PENDING').execute()).toHaveLength(1)
	expect(await runPayouts(world)).toBe(0)
	await database.db.updateTable('payouts').set({ state: 'SENT' }).where('state', '=', 'PENDING').execute()
	expect(await runPayouts(world)).toBe(0)
	expect(await payable()).toBe(due)
	const other = await neighbour('next-door')
	await owe(other, 20_000)
	expect(await runPayouts(world)).toBe(1)
})

test('exactly the least is paid out, one fen less is not, and what is pending never is', async () => {
	const other = await neighbour('far-door')
	await owe(other, 9_999)
	await owe(other, 50_000, 'seller_pending')
	expect(await runPayouts(world)).toBe(0)
	await owe(other, 1)
	expect(await runPayouts(world)).toBe(1)
	const paid = await database.db
		.selectFrom('payouts')
		.select('amount_minor')
		.where('enterprise_id', '=', other)
		.execute()
	expect(paid).toEqual([{ amount_minor: 10_000 }])
})

test('the number is sealed in the database and masked on the page; only owners and managers change it', async () => {
	const row = await database.db.selectFrom('seller_bank_accounts').selectAll().executeTakeFirstOrThrow()
	expect(JSON.stringify(row)).not.toContain(NUMBER)
	const page = await readSellerPayouts(world, owner, 1)
	expect(page.bank).toMatchObject({ numberEnd: '2333', holder: '云雾合作社' })
	expect(JSON.stringify(page)).not.toContain(NUMBER)
	expect(JSON.stringify(page)).not.toContain(row.number_sealed)
	await expect(changeBankAccount(world, clerk, { holder: 'x', bank: 'y', number: '12345678' })).rejects.toMatchObject({
		status: 403,
	})
})

test('only who administers all sellers may settle with them', async () => {
	await expect(readSettlement(world, county)).rejects.toMatchObject({ status: 403 })
	await expect(writeBankFile(world, county, 1)).rejects.toMatchObject({ status: 403 })
	await expect(recordPayout(world, county, news(world.newId()))).rejects.toMatchObject({ status: 403 })
})

test('a statement adds up to the balance, each entry with its order line', async () => {
	const { balance, statement } = await readSellerPayouts(world, owner, 1)
	const sum = (account: string) =>
		statement.filter((it) => it.account === account).reduce((total, it) => total + it.amountMinor, 0)
	expect(sum('seller_payable')).toBe(balance.payableMinor)
	expect(sum('seller_pending')).toBe(balance.pendingMinor)
	expect(
		statement
			.filter(({ kind }) => kind === 'RELEASE')
			.every(({ sellerOrderId, titleEn }) => sellerOrderId !== null && titleEn !== null),
	).toBe(true)
})
