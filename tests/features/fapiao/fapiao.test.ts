import { beforeAll, beforeEach, expect, test } from 'vitest'
import { rejectFapiao, withdrawFapiao } from '#app/features/fapiao/close-request.server.ts'
import { followRefund } from '#app/features/fapiao/follow-refund.server.ts'
import { readOrderFapiao } from '#app/features/fapiao/read-fapiao.server.ts'
import { fapiaoFile, type FapiaoRecord, recordIssued } from '#app/features/fapiao/record-issued.server.ts'
import { requestFapiao } from '#app/features/fapiao/request-fapiao.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { settledRefund } from '#tests/support/settled-refund.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf, teaWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 1000 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(() => clock.set(BOOKED))

async function sold(...wishes: Parameters<typeof orderOf>[0]) {
	const orderId = await buy(world, provider, orderOf(wishes.length > 0 ? wishes : [teaWish(market)]))
	const lines = await linesOf(world, orderId)
	const find = database.db.selectFrom('orders').select('number').where('id', '=', orderId)
	const { number } = await find.executeTakeFirstOrThrow()
	const paidMinor = lines.reduce((sum, line) => sum + line.paid_minor, 0)
	const goods = lines.find(({ kind }) => kind === 'GOODS')?.id ?? 0
	return { orderId, order: { number }, lines, goods, paidMinor, sellerOrderId: lines[0]?.seller_order_id ?? 0 }
}

type Sold = Awaited<ReturnType<typeof sold>>

const COMPANY = { kind: 'COMPANY', name: '山海茶业', taxNumber: '91350100M000100Y43' } as const
const ask = ({ order, sellerOrderId }: Pick<Sold, 'order' | 'sellerOrderId'>) =>
	requestFapiao(world, order, { sellerOrderId, title: COMPANY, email: 'books@example.test', actor: 'guest' })

async function asked(of: Sold): Promise<number> {
	const result = await ask(of)
	if (result.outcome !== 'requested') throw new Error(JSON.stringify(result))
	return result.fapiaoId
}

const seller = () => ({ enterpriseId: market.enterpriseId, actor: 'account:1' })
let count = 0
const nextNumber = () => `26332${String(++count).padStart(15, '0')}`
const rowOf = (id: number) =>
	database.db.selectFrom('fapiao').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const rowsOf = (orderId: number) =>
	database.db.selectFrom('fapiao').selectAll().where('order_id', '=', orderId).orderBy('id').execute()

async function record(fapiaoId: number, parts: Partial<FapiaoRecord> = {}) {
	const { amount_minor: seenMinor } = await rowOf(fapiaoId)
	return recordIssued(world, seller(), {
		...{ fapiaoId, number: nextNumber(), issuedOn: '2026-05-01', seenMinor, file: null },
		...parts,
	})
}

async function refund(of: Sold, amountMinor: number, lineId = of.goods): Promise<string> {
	const refundId = await settledRefund(world, of.orderId, [{ id: lineId, amountMinor }])
	await followRefund(world, { refundId })
	return refundId
}

/** Issued fapiao less all red ones. */
const netOf = async (orderId: number) =>
	(await rowsOf(orderId))
		.filter(({ kind, state }) => kind === 'RED' || state === 'ISSUED' || state === 'RED' || state === 'REQUESTED')
		.reduce((sum, { kind, amount_minor }) => sum + (kind === 'RED' ? -amount_minor : amount_minor), 0)

test('a fapiao is asked for over what was paid for a seller’s part less what went back, once, logged and published', async () => {
	const of = await sold()
	await refund(of, 300)
	const id = await asked(of)
	expect(await rowOf(id)).toMatchObject({
		...{ kind: 'BLUE', state: 'REQUESTED', title_kind: 'COMPANY', title: '山海茶业', tax_number: COMPANY.taxNumber },
		amount_minor: of.paidMinor - 300,
	})
	expect(await ask(of)).toEqual({ outcome: 'refused', reason: 'already-asked' })
	expect(await eventsOf(world, 'fapiao-moved')).toContainEqual({ fapiaoId: id, orderId: of.orderId })
	const log = database.db.selectFrom('state_changes').select('to_state').where('entity', '=', 'fapiao')
	expect(await log.where('entity_id', '=', String(id)).execute()).toEqual([{ to_state: 'REQUESTED' }])
})

test('no fapiao before payment, of another order’s part, or when all has gone back', async () => {
	const of = await sold()
	const other = await sold()
	expect(await ask({ order: other.order, sellerOrderId: of.sellerOrderId })).toEqual({ outcome: 'not-found' })
	await database.db.updateTable('orders').set({ paid_at: null }).where('id', '=', other.orderId).execute()
	expect(await ask(other)).toEqual({ outcome: 'refused', reason: 'not-paid' })
	for (const { id, paid_minor } of of.lines) if (paid_minor > 0) await refund(of, paid_minor, id)
	expect(await ask(of)).toEqual({ outcome: 'refused', reason: 'nothing-left' })
})

test('asked twice at once it is asked for once', async () => {
	const of = await sold()
	const outcomes = (await Promise.all([ask(of), ask(of), ask(of)])).map(({ outcome }) => outcome)
	expect(outcomes.sort()).toEqual(['refused', 'refused', 'requested'])
	expect(await rowsOf(of.orderId)).toHaveLength(1)
})

test('what goes back while it waits lowers it; when nothing is left it is withdrawn', async () => {
	const of = await sold()
	const id = await asked(of)
	await refund(of, 100)
	expect(await rowOf(id)).toMatchObject({ state: 'REQUESTED', amount_minor: of.paidMinor - 100 })
	for (const { id: lineId, paid_minor } of of.lines) {
		const left = lineId === of.goods ? paid_minor - 100 : paid_minor
		if (left > 0) await refund(of, left, lineId)
	}
	expect(await rowOf(id)).toMatchObject({ state: 'WITHDRAWN', reason: 'refunded' })
	expect(await rowsOf(of.orderId)).toHaveLength(1)
})

test('a seller records number, day and file of what was issued, once', async () => {
	const of = await sold()
	const id = await asked(of)
	const file = new TextEncoder().encode('%PDF-1.7 fapiao')
	expect(await record(id, { file })).toEqual({ outcome: 'recorded' })
	const row = await rowOf(id)
	expect(row).toMatchObject({ state: 'ISSUED', issuer: 'by-hand' })
	expect((await world.files.get(fapiaoFile(row.file_name ?? '')))?.toString()).toBe('%PDF-1.7 fapiao')
	expect(await record(id)).toEqual({ outcome: 'refused', reason: 'not-now' })
	const shown = await readOrderFapiao(world, of.order)
	expect(shown).toMatchObject([{ mayAsk: false, fapiao: [{ state: 'ISSUED', number: row.number, hasFile: true }] }])
})

test('what is wrong with a record is said, and nothing of it is kept', async () => {
	const id = await asked(await sold())
	const refused = async (parts: Partial<FapiaoRecord>) => (await record(id, parts)) as { reason?: string }
	expect(await refused({ number: '123' })).toMatchObject({ reason: 'bad-number' })
	expect(await refused({ file: new TextEncoder().encode('<svg/>') })).toMatchObject({ reason: 'bad-file' })
	expect(await refused({ seenMinor: 1 })).toMatchObject({ reason: 'amount-changed' })
	const other = { enterpriseId: market.enterpriseId + 1, actor: 'account:9' }
	const strange = { fapiaoId: id, number: nextNumber(), issuedOn: '2026-05-01', seenMinor: 1, file: null }
	expect(await recordIssued(world, other, strange)).toEqual({ outcome: 'not-found' })
	expect(await rowOf(id)).toMatchObject({ state: 'REQUESTED', number: null, file_name: null })
})

test('one number is recorded for one fapiao only; the file of the second is not kept', async () => {
	const [first, second] = [await asked(await sold()), await asked(await sold())]
	const number = nextNumber()
	expect(await record(first, { number })).toEqual({ outcome: 'recorded' })
	const kept: string[] = []
	const files = {
		...world.files,
		keep: async (name: string) => void kept.push(name),
		remove: async (name: string) => void kept.splice(kept.indexOf(name), 1),
	}
	const { amount_minor: seenMinor } = await rowOf(second)
	const again = {
		fapiaoId: second,
		number,
		issuedOn: '2026-05-01',
		seenMinor,
		file: new TextEncoder().encode('%PDF-1'),
	}
	expect(await recordIssued({ ...world, files }, seller(), again)).toEqual({
		outcome: 'refused',
		reason: 'number-taken',
	})
	expect(kept).toEqual([])
	expect((await rowOf(second)).state).toBe('REQUESTED')
})

test('the day of issue lies from the day of payment to today, by the market’s calendar, both sides of its midnight', async () => {
	const id = await asked(await sold())
	const on = async (issuedOn: string) => ((await record(id, { issuedOn })) as { reason?: string }).reason
	expect(await on('2026-04-30')).toBe('wrong-date')
	clock.set('2026-05-02T15:59:59.999Z')
	expect(await on('2026-05-03')).toBe('wrong-date')
	clock.set('2026-05-02T16:00:00Z')
	expect(await record(id, { issuedOn: '2026-05-03' })).toEqual({ outcome: 'recorded' })
})

test('a refund between the seller’s page and the record changes the amount: it is said, and the new amount is kept', async () => {
	const of = await sold()
	const id = await asked(of)
	// The outbox has not been there yet.
	await settledRefund(world, of.orderId, [{ id: of.goods, amountMinor: 250 }])
	expect(await record(id, { seenMinor: of.paidMinor })).toEqual({ outcome: 'refused', reason: 'amount-changed' })
	expect((await rowOf(id)).amount_minor).toBe(of.paidMinor - 250)
	expect(await record(id)).toEqual({ outcome: 'recorded' })
	expect(await netOf(of.orderId)).toBe(of.paidMinor - 250)
})

test('each refund after it was issued asks for one red fapiao of its amount; a replayed event changes nothing', async () => {
	const of = await sold()
	await refund(of, 100)
	const id = await asked(of)
	await record(id)
	const refundId = await refund(of, 400)
	await followRefund(world, { refundId })
	const [, red, ...more] = await rowsOf(of.orderId)
	expect(more).toEqual([])
	expect(red).toMatchObject({
		...{ kind: 'RED', state: 'REQUESTED', red_of: id, refund_id: refundId, amount_minor: 400 },
		...{ title: '山海茶业', tax_number: COMPANY.taxNumber, reason: 'ALLOWANCE' },
	})
	expect(await eventsOf(world, 'fapiao-moved')).toContainEqual({ fapiaoId: red?.id, orderId: of.orderId })
	expect(await netOf(of.orderId)).toBe(of.paidMinor - 500)
})

test('a red fapiao cannot be declined; once the red ones take back all of it, the fapiao is red', async () => {
	const of = await sold(nightWish(market))
	const id = await asked(of)
	await record(id)
	const [line] = of.lines
	await refund(of, 1000, line?.id)
	await refund(of, of.paidMinor - 1000, line?.id)
	const [, first, second] = await rowsOf(of.orderId)
	expect(second?.reason).toBe('SERVICE_ENDED')
	expect(await rejectFapiao(world, seller(), { fapiaoId: first?.id ?? 0, reason: 'no' })).toEqual({
		outcome: 'not-now',
	})
	await record(first?.id ?? 0)
	expect((await rowOf(id)).state).toBe('ISSUED')
	await record(second?.id ?? 0)
	expect((await rowOf(id)).state).toBe('RED')
	expect(await netOf(of.orderId)).toBe(0)
	expect(await ask(of)).toEqual({ outcome: 'refused', reason: 'nothing-left' })
})

test('a declined request tells why and may be asked again; one taken back too; an issued one can be neither', async () => {
	const of = await sold()
	const first = await asked(of)
	expect(await rejectFapiao(world, seller(), { fapiaoId: first, reason: '名称与代码不符' })).toEqual({
		outcome: 'closed',
	})
	expect(await rowOf(first)).toMatchObject({ state: 'REJECTED', reason: '名称与代码不符' })
	const second = await asked(of)
	const stranger = await sold()
	const take = (order: { number: string }) => withdrawFapiao(world, order, { fapiaoId: second, actor: 'guest' })
	expect(await take(stranger.order)).toEqual({ outcome: 'not-found' })
	expect(await take(of.order)).toEqual({ outcome: 'closed' })
	const third = await asked(of)
	await record(third)
	expect(await withdrawFapiao(world, of.order, { fapiaoId: third, actor: 'guest' })).toEqual({ outcome: 'not-now' })
	const other = { enterpriseId: market.enterpriseId + 1, actor: 'account:9' }
	expect(await rejectFapiao(world, other, { fapiaoId: third, reason: 'no' })).toEqual({ outcome: 'not-found' })
})

test('what was called off before it was paid on arrival is in no fapiao', async () => {
	const of = await sold(teaWish(market), nightWish(market))
	const night = of.lines.find(({ kind }) => kind === 'STAY')
	await database.db
		.insertInto('state_changes')
		.values({
			...{ entity: 'order-line', entity_id: String(night?.id), from_state: 'CONFIRMED', to_state: 'CANCELLED' },
			...{ actor: 'guest', at: clock.now() },
		})
		.execute()
	await database.db
		.updateTable('order_lines')
		.set({ state: 'CANCELLED' })
		.where('id', '=', night?.id ?? 0)
		.execute()
	const arrival = { payment_method: 'ON_ARRIVAL', paid_at: new Date('2026-05-01T02:00:00.001Z') }
	await database.db.updateTable('orders').set(arrival).where('id', '=', of.orderId).execute()
	expect((await rowOf(await asked(of))).amount_minor).toBe(of.paidMinor - (night?.paid_minor ?? 0))
})
