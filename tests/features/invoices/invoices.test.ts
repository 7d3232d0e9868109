import { beforeAll, beforeEach, expect, test } from 'vitest'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import type { Account, Seller } from '#app/domain/accounts/roles.ts'
import { issueCreditNotes } from '#app/features/invoices/issue-credit-notes.server.ts'
import { issueDueInvoices } from '#app/features/invoices/issue-due-invoices.server.ts'
import { demandInvoice, issueInvoice } from '#app/features/invoices/issue-invoice.server.ts'
import { issuePastInvoices } from '#app/features/invoices/issue-past-invoices.server.ts'
import { printInvoice } from '#app/features/invoices/print-invoice.server.ts'
import { readSellerOrder } from '#app/features/selling/read-seller-pages.server.ts'
import type { World } from '#app/platform/world.ts'
import { takeInvoiceSequence } from '#db/queries/invoices.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
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
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

beforeEach(() => clock.set(BOOKED))

async function sold(...wishes: Parameters<typeof orderOf>[0]) {
	const orderId = await buy(world, provider, orderOf(wishes))
	const lines = await linesOf(world, orderId)
	const { number } = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	return { orderId, number, lines, sellerOrderId: lines[0]?.seller_order_id ?? 0 }
}

const papersOf = (orderId: number) =>
	database.db.selectFrom('invoices').selectAll().where('order_id', '=', orderId).orderBy('id').execute()

const numberOf = (result: Awaited<ReturnType<typeof issueInvoice>>) => ('number' in result ? result.number : '')

const ANYONE = viewerOf(null, null)
const administratorOf = (regionCode: string) =>
	viewerOf(
		{ accountId: 999, memberships: [], administers: [{ regionCode, role: 'analyst' }] } as unknown as Account,
		null,
	)

test('an invoice is written once for a seller’s part, on demand after payment, and published once', async () => {
	const { orderId, number, sellerOrderId, lines } = await sold(teaWish(market))
	const first = await demandInvoice(world, { number }, sellerOrderId)
	expect(first.outcome).toBe('issued')
	expect(await demandInvoice(world, { number }, sellerOrderId)).toEqual({
		outcome: 'was-issued',
		number: numberOf(first),
	})
	const [paper, ...more] = await papersOf(orderId)
	expect(more).toEqual([])
	expect(paper?.amount_minor).toBe(lines.reduce((sum, line) => sum + line.paid_minor, 0))
	expect(await eventsOf(world, 'invoice-issued')).toContainEqual({ invoiceId: paper?.id, orderId })
})

test('no invoice before payment, none of another order’s part', async () => {
	const { sellerOrderId } = await sold(teaWish(market))
	const other = await sold(teaWish(market))
	expect(await demandInvoice(world, { number: other.number }, sellerOrderId)).toEqual({ outcome: 'not-found' })
	await database.db.updateTable('orders').set({ paid_at: null }).where('number', '=', other.number).execute()
	expect(await issueInvoice(world, other.sellerOrderId)).toEqual({ outcome: 'not-paid' })
})

test('numbers of a seller and year have no gaps, also when many are asked for at once and one fails', async () => {
	const parts: number[] = []
	for (let at = 0; at < 5; at++) parts.push((await sold(teaWish(market))).sellerOrderId)
	const failed = database.db.transaction().execute(async (tx) => {
		const year = Number(BOOKED.slice(0, 4))
		await takeInvoiceSequence(tx, { enterpriseId: market.enterpriseId, kind: 'INVOICE', year })
		throw new Error('rolled back')
	})
	await expect(failed).rejects.toThrow('rolled back')
	// Each part is asked for twice at once: the second must not use a number up.
	await Promise.all([...parts, ...parts].map((id) => issueInvoice(world, id)))
	const rows = await database.db
		.selectFrom('invoices')
		.select('sequence')
		.where('kind', '=', 'INVOICE')
		.orderBy('sequence')
		.execute()
	expect(rows.length).toBeGreaterThanOrEqual(5)
	expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, at) => at + 1))
})

test('past invoices are written many at once as single ones are, each as of its time, once, and tell nobody', async () => {
	const [single, kept, first, second] = [
		await sold(teaWish(market)),
		await sold(teaWish(market)),
		await sold(teaWish(market)),
		await sold(nightWish(market)),
	]
	await issueInvoice(world, single.sellerOrderId)
	await issueInvoice(world, kept.sellerOrderId)
	const unpaid = await sold(teaWish(market))
	await database.db.updateTable('orders').set({ paid_at: null }).where('id', '=', unpaid.orderId).execute()
	const told = (await eventsOf(world, 'invoice-issued')).length
	const due = [
		{ sellerOrderId: first.sellerOrderId, at: new Date('2026-04-01T02:00:00Z') },
		{ sellerOrderId: kept.sellerOrderId, at: new Date('2026-04-02T02:00:00Z') },
		{ sellerOrderId: unpaid.sellerOrderId, at: new Date('2026-04-02T02:00:00Z') },
		{ sellerOrderId: second.sellerOrderId, at: new Date('2026-04-03T02:00:00Z') },
	]
	for (let times = 0; times < 2; times++) await issuePastInvoices(world, due)
	const [alone] = await papersOf(single.orderId)
	const [before] = await papersOf(kept.orderId)
	const papers = [...(await papersOf(first.orderId)), ...(await papersOf(second.orderId))]
	expect(papers.map((it) => [it.sequence - (before?.sequence ?? 0), it.issued_at, it.amount_minor])).toEqual([
		[1, due[0]?.at, first.lines.reduce((sum, line) => sum + line.paid_minor, 0)],
		[2, due[3]?.at, second.lines.reduce((sum, line) => sum + line.paid_minor, 0)],
	])
	expect(papers[0]?.snapshot).toMatchObject({ orderNumber: first.number, totalMinor: alone?.amount_minor })
	expect(await papersOf(kept.orderId)).toHaveLength(1)
	expect(await papersOf(unpaid.orderId)).toEqual([])
	expect((await eventsOf(world, 'invoice-issued')).length).toBe(told)
	expect(numberOf(await issueInvoice(world, (await sold(teaWish(market))).sellerOrderId))).toMatch(
		new RegExp(`${String((before?.sequence ?? 0) + 3).padStart(6, '0')}$`),
	)
})

test('the year of a number turns at midnight of the market, one instant before and at it', async () => {
	const before = await sold(teaWish(market))
	const after = await sold(teaWish(market))
	clock.set('2026-12-31T15:59:59.999Z')
	expect(numberOf(await issueInvoice(world, before.sellerOrderId))).toMatch(/-2026-\d{6}$/)
	clock.set('2026-12-31T16:00:00Z')
	expect(numberOf(await issueInvoice(world, after.sellerOrderId))).toMatch(/-2027-000001$/)
})

test('a written invoice cannot be changed or taken away', async () => {
	const { orderId, sellerOrderId } = await sold(teaWish(market))
	await issueInvoice(world, sellerOrderId)
	const own = database.db.updateTable('invoices').set({ amount_minor: 1 }).where('order_id', '=', orderId)
	await expect(own.execute()).rejects.toThrow('append only')
	const gone = database.db.deleteFrom('invoices').where('order_id', '=', orderId)
	await expect(gone.execute()).rejects.toThrow('append only')
})

test('a later edit of the listing or the enterprise changes no invoice', async () => {
	const { orderId, sellerOrderId } = await sold(teaWish(market))
	await issueInvoice(world, sellerOrderId)
	const [before] = await papersOf(orderId)
	await database.db.updateTable('enterprises').set({ name_zh: '改名了' }).execute()
	const [after] = await papersOf(orderId)
	await database.db.updateTable('enterprises').set({ name_zh: '云雾合作社' }).where('slug', '=', 'mist-coop').execute()
	expect(after?.snapshot).toEqual(before?.snapshot)
	expect(JSON.stringify(after?.snapshot)).toContain('云雾合作社')
})

test('a part is invoiced by itself when all of it was served, not while some is still to come', async () => {
	const { orderId, lines } = await sold(teaWish(market), nightWish(market))
	const move = (kind: string, state: string) =>
		database.db
			.updateTable('order_lines')
			.set({ state, served_at: clock.now() })
			.where(
				'id',
				'in',
				lines.filter((line) => line.kind === kind).map(({ id }) => id),
			)
			.execute()
	await move('GOODS', 'DELIVERED')
	await issueDueInvoices(world)
	expect(await papersOf(orderId)).toEqual([])
	await move('STAY', 'CHECKED_OUT')
	await issueDueInvoices(world)
	await issueDueInvoices(world)
	expect(await papersOf(orderId)).toHaveLength(1)
})

test('each settled refund makes one credit note for each part it touched, once, linked to its invoice', async () => {
	const { orderId, sellerOrderId, lines } = await sold(teaWish(market))
	await issueInvoice(world, sellerOrderId)
	const refundId = await settledRefund(world, orderId, [{ id: lines[0]?.id ?? 0, amountMinor: 500 }])
	await issueCreditNotes(world, { refundId })
	await issueCreditNotes(world, { refundId })
	const [invoice, note, ...more] = await papersOf(orderId)
	expect(more).toEqual([])
	expect(note).toMatchObject({ kind: 'CREDIT_NOTE', invoice_id: invoice?.id, refund_id: refundId, amount_minor: 500 })
	expect(note?.snapshot).toMatchObject({ invoiceNumber: invoice?.number, totalMinor: 500 })
})

test('the seller’s page of the order names what went back and each paper', async () => {
	const { orderId, sellerOrderId, lines } = await sold(teaWish(market))
	await issueInvoice(world, sellerOrderId)
	const [id = 0] = lines.map((line) => line.id)
	const refundId = await settledRefund(world, orderId, [{ id, amountMinor: 500 }])
	await database.db.updateTable('order_lines').set({ refunded_minor: 500 }).where('id', '=', id).execute()
	await issueCreditNotes(world, { refundId })
	const page = await readSellerOrder(world, { enterpriseId: market.enterpriseId } as Seller, sellerOrderId)
	expect(page?.refundedMinor).toBe(500)
	expect(page?.papers.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
		['INVOICE', page?.totalMinor],
		['CREDIT_NOTE', 500],
	])
})

test('a refund on its way makes no credit note; one before the invoice stands on it', async () => {
	const { orderId, sellerOrderId, lines } = await sold(teaWish(market))
	const id = lines[0]?.id ?? 0
	await issueCreditNotes(world, { refundId: world.newId() })
	expect(await papersOf(orderId)).toEqual([])
	const refundId = await settledRefund(world, orderId, [{ id, amountMinor: 700 }])
	await issueCreditNotes(world, { refundId })
	await issueInvoice(world, sellerOrderId)
	const [note, invoice] = await papersOf(orderId)
	expect(note).toMatchObject({ kind: 'CREDIT_NOTE', invoice_id: null })
	const total = lines.reduce((sum, line) => sum + line.paid_minor, 0)
	expect(invoice?.snapshot).toMatchObject({
		credits: [{ number: note?.number, amountMinor: 700 }],
		totalMinor: total,
		netMinor: total - 700,
	})
})

test('the PDF is for the buyer, the seller and the administrator of the region; for anyone else there is none', async () => {
	const { number, sellerOrderId } = await sold(teaWish(market))
	const paper = numberOf(await issueInvoice(world, sellerOrderId))
	const print = (viewer: Parameters<typeof printInvoice>[2], orderNumber = number) =>
		printInvoice(world, { orderNumber, number: paper, language: null }, viewer)
	const token = 'a token of the buyer'
	await database.db
		.updateTable('orders')
		.set({ token_hash: world.tokens.hash(token) })
		.where('number', '=', number)
		.execute()
	expect(await print(ANYONE)).toBeNull()
	expect(await print(viewerOf(null, 'another token'))).toBeNull()
	expect(await print({ ...ANYONE, enterpriseIds: [market.enterpriseId + 1] })).toBeNull()
	expect(await print(administratorOf('990102000000'))).toBeNull()
	expect(await print(viewerOf(null, token), '260501-000000-0')).toBeNull()
	expect(await print(viewerOf(null, token))).not.toBeNull()
	expect(await print({ ...ANYONE, enterpriseIds: [market.enterpriseId] })).not.toBeNull()
	expect(await print(administratorOf(VILLAGE))).not.toBeNull()
	expect(await print(administratorOf('990000000000'))).not.toBeNull()
})

test('it is printed in the buyer’s language or the one asked for, the same bytes each time', async () => {
	const { number, orderId, sellerOrderId, lines } = await sold(teaWish(market))
	const refundId = await settledRefund(world, orderId, [{ id: lines[0]?.id ?? 0, amountMinor: 600 }])
	const paper = numberOf(await issueInvoice(world, sellerOrderId))
	await issueCreditNotes(world, { refundId })
	const note = (await papersOf(orderId)).find(({ kind }) => kind === 'CREDIT_NOTE')?.number ?? ''
	const seller = { ...ANYONE, enterpriseIds: [market.enterpriseId] }
	const print = async (which: string, language: 'zh' | 'en' | null) =>
		(await printInvoice(world, { orderNumber: number, number: which, language }, seller)) ?? Buffer.alloc(0)
	const zh = await print(paper, null)
	expect(zh.equals(await print(paper, 'zh'))).toBe(true)
	const text = readPdf(zh).pages.join('')
	for (const word of ['账单', paper, '云雾合作社', '雁荡毛峰新茶', '实付合计', '测试游客']) expect(text).toContain(word)
	const english = readPdf(await print(paper, 'en')).pages.join('')
	for (const word of ['Invoice', 'Mist Cooperative', 'Spring Maofeng Tea']) expect(english).toContain(word)
	const credit = readPdf(await print(note, 'zh')).pages.join('')
	for (const word of ['退款单', paper, '¥6']) expect(credit).toContain(word)
})
