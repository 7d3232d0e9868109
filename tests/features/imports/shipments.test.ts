import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { applyImports } from '#app/features/imports/apply-imports.server.ts'
import { agreeImport } from '#app/features/imports/decide-import.server.ts'
import { exportFile } from '#app/features/imports/export-file.server.ts'
import { readImport } from '#app/features/imports/read-imports.server.ts'
import { receiveImport } from '#app/features/imports/receive-import.server.ts'
import { stageImports } from '#app/features/imports/stage-imports.server.ts'
import { fileAnswer } from '#app/features/imports/write-file.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { shipLine } from '#app/features/logistics/ship-line.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import { createFolderStore } from '#app/platform/files.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const START = '2026-05-01T02:00:00Z'
const clock = createClock(START)
const database = useMarket(8)
const provider = usePaymentSandbox(clock)
const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-test-shipments-'))
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller
let sku: string

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 1_000 }).execute()
	const files = createFolderStore(folder, { isPrivate: true })
	world = { ...createTestWorld(database.db, { clock, payments: provider.payments }), files }
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	const first = await database.db.selectFrom('product_variants').select('sku').orderBy('id').executeTakeFirstOrThrow()
	sku = first.sku
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parcelsOf = (orderId: number) =>
	database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.selectAll('shipments')
		.where('order_id', '=', orderId)
		.orderBy('shipments.id')
		.execute()

async function bought(qty = 1, isPacked = true) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, qty)]))
	await planShipments(world, { orderId })
	const [parcel] = await parcelsOf(orderId)
	if (!parcel) throw new Error('nothing was planned')
	if (isPacked) await moveLines(world, seller, { sellerOrderId: parcel.seller_order_id, lineIds: null, deed: 'pack' })
	const order = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	return { orderId, number: order.number, parcel }
}

async function staged(content: Uint8Array | string, by = seller) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
	const received = await receiveImport(world, by, { kind: 'shipments', fileName: 'numbers', bytes })
	if (received.outcome !== 'received') throw new Error(received.outcome)
	await stageImports(world)
	return received.runId
}
const apply = async (runId: number) => {
	expect(await agreeImport(world, seller, { runId, goodOnly: true })).toEqual({ outcome: 'done' })
	await applyImports(world, { shipments: shipLine })
}
const viewOf = async (runId: number) => {
	const view = await readImport(world, seller, runId)
	if (!view) throw new Error('no run')
	const faulty = view.faulty.map(({ line, faults }) => [line, faults.map(({ code }) => code).join(' ')])
	return { ...view.run, faulty }
}
const HEAD = '订单号,快递公司,快递单号,装了什么\n'
const changesOf = async (parcelId: number) =>
	database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity', '=', 'shipment')
		.where('entity_id', '=', String(parcelId))
		.orderBy('id')
		.execute()

test('a number from a file does what the form of the parcel does, and nothing before it is agreed to', async () => {
	const [byForm, byFile] = [await bought(), await bought()]
	const runId = await staged(`${HEAD}${byFile.number},SF,sf 0000 0001,\n`)
	expect(await viewOf(runId)).toMatchObject({ state: 'STAGED', lineCount: 1, faultCount: 0 })
	expect((await parcelsOf(byFile.orderId))[0]).toMatchObject({ state: 'PENDING', carrier: null })
	await apply(runId)
	const way = { shipmentId: byForm.parcel.id, carrier: '顺丰', carrierNumber: 'SF00000002' }
	expect(await shipParcel(world, seller, way)).toEqual({ outcome: 'shipped' })
	expect(await viewOf(runId)).toMatchObject({ state: 'APPLIED', changeCount: 1 })
	const rest = ({
		id: _,
		number: __,
		seller_order_id: ___,
		carrier_number: ____,
		...parcel
	}: Record<string, unknown>) => parcel
	const [form, file] = [(await parcelsOf(byForm.orderId))[0], (await parcelsOf(byFile.orderId))[0]]
	expect(file).toMatchObject({ state: 'PICKED_UP', carrier: '顺丰', carrier_number: 'SF00000001' })
	expect(rest(file ?? {})).toEqual(rest(form ?? {}))
	expect(await changesOf(byFile.parcel.id)).toEqual(await changesOf(byForm.parcel.id))
	const goods = async (orderId: number) =>
		(await linesOf(world, orderId)).map(({ state, qty_sent, dispatched_at }) => ({ state, qty_sent, dispatched_at }))
	expect(await goods(byFile.orderId)).toEqual(await goods(byForm.orderId))
	const moved = await eventsOf(world, 'shipment-moved')
	for (const { parcel, orderId } of [byForm, byFile])
		expect(moved.filter((it) => (it as { shipmentId: number }).shipmentId === parcel.id)).toEqual([
			{ shipmentId: parcel.id, orderId },
		])
})

test('the same file again sends nothing twice, whether it is looked at before or after the first', async () => {
	const { number, orderId, parcel } = await bought(3)
	const file = `${HEAD}${number},中通,ZT0000001,${sku}*1\n${number},中通,ZT0000002,\n`
	const [first, second] = [await staged(file), await staged(file)]
	await apply(first)
	await apply(second)
	expect(await viewOf(first)).toMatchObject({ state: 'APPLIED', changeCount: 2, faultCount: 0 })
	expect(await viewOf(second)).toMatchObject({ state: 'APPLIED', changeCount: 0, faultCount: 2 })
	expect(await viewOf(await staged(file))).toMatchObject({
		faulty: [
			[2, 'sent_so'],
			[3, 'sent_so'],
		],
	})
	const parcels = await parcelsOf(orderId)
	expect(parcels.map(({ carrier_number: it }) => it).sort()).toEqual(['ZT0000001', 'ZT0000002'])
	const { rows } = await sql<{
		qty: number
		number: string
	}>`select p.carrier_number as number, x.qty from shipment_lines x
		join shipments p on p.id = x.shipment_id where p.seller_order_id = ${parcel.seller_order_id} order by 1`.execute(
		database.db,
	)
	expect(rows).toEqual([
		{ number: 'ZT0000001', qty: 1 },
		{ number: 'ZT0000002', qty: 2 },
	])
})

test('each line that cannot be is told by its number, and the others are sent', async () => {
	const [good, unpacked, sent, twice] = [await bought(), await bought(1, false), await bought(), await bought(2)]
	await shipParcel(world, seller, { shipmentId: sent.parcel.id, carrier: '顺丰', carrierNumber: 'SF-GONE-1' })
	const runId = await staged(
		[
			...[
				HEAD.trim(),
				`${good.number},顺丰,SF-NEW-1,`,
				`${unpacked.number},顺丰,SF-NEW-2,`,
				`${sent.number},顺丰,SF-NEW-3,`,
			],
			...['260501-000000-0,顺丰,SF-NEW-4,', `${twice.number},夜里的船,SF-NEW-5,`, `${twice.number},顺丰,1.23457E+12,`],
			...[`${twice.number},顺丰,SF-GONE-1,${sku}`, `${twice.number},顺丰,SF-NEW-1,${sku}`, `${twice.number},,,`],
		].join('\n'),
	)
	expect((await viewOf(runId)).faulty).toEqual([
		...[
			[3, 'not_packed'],
			[4, 'already_sent'],
			[5, 'unknown'],
			[6, 'unknown_carrier'],
			[7, 'rounded all_taken'],
		],
		...[
			[8, 'number_used too_many_pieces'],
			[9, 'repeated too_many_pieces'],
		],
	])
	await apply(runId)
	expect((await parcelsOf(good.orderId))[0]?.state).toBe('PICKED_UP')
	expect((await parcelsOf(twice.orderId))[0]?.state).toBe('PENDING')
})

test('an order of another enterprise is answered as one that is not there', async () => {
	const { number, orderId } = await bought()
	const runId = await staged(`${HEAD}${number},顺丰,SF-THEIRS-1,\n`, stranger)
	const theirs = await readImport(world, stranger, runId)
	expect(theirs?.faulty.map(({ faults }) => faults)).toEqual([[{ column: 'order', code: 'unknown' }]])
	expect(await agreeImport(world, stranger, { runId, goodOnly: true })).toEqual({ outcome: 'nothing-good' })
	expect((await parcelsOf(orderId))[0]?.state).toBe('PENDING')
})

test('a line that can no longer be done when its turn comes is told, and leaves nothing behind', async () => {
	const [first, second] = [await bought(3), await bought()]
	const rows = `${first.number},顺丰,SF-LATE-1,${sku}*1\n${second.number},顺丰,SF-LATE-2,\n`
	const runId = await staged(HEAD + rows)
	await shipParcel(world, seller, { shipmentId: second.parcel.id, carrier: '圆通', carrierNumber: 'SF-LATE-1' })
	await apply(runId)
	expect(await viewOf(runId)).toMatchObject({
		...{ state: 'APPLIED', changeCount: 0 },
		faulty: [
			[2, 'number_used'],
			[3, 'already_sent'],
		],
	})
	expect(await parcelsOf(first.orderId)).toMatchObject([{ state: 'PENDING', carrier: null }])
})

test.each(['zh', 'en'] as const)('what waits is taken out, filled in and given back: %s', async (language) => {
	const orders = [await bought(2), await bought(1)]
	const file = { file: 'shipments.xlsx' }
	const found = await exportFile(world, { seller, language }, file)
	if (!found) throw new Error('no file')
	const answer = await fileAnswer(found.name, found.format, found.rows)
	const sheet = await readSheet(Buffer.from(await answer.arrayBuffer()))
	const filled = sheet.map((row) => {
		const at = orders.findIndex(({ number }) => number === row[0])
		return row.map((cell, column) =>
			at < 0 || (column !== 2 && column !== 3) ? cell : [`极兔`, `JT${language}00000${at}`][column - 2],
		)
	})
	const book = await writeExcelFile(
		filled.map((row) => row.map((value) => (value === null ? null : { value: String(value) }))),
	).toBuffer()
	const runId = await staged(new Uint8Array(book))
	expect(await viewOf(runId)).toMatchObject({ state: 'STAGED', lineCount: 2, faultCount: 0, ignored: [] })
	await apply(runId)
	for (const [at, { orderId }] of orders.entries())
		expect(await parcelsOf(orderId)).toMatchObject([
			{ state: 'PICKED_UP', carrier: '极兔', carrier_number: `JT${language}00000${at}`.toUpperCase() },
		])
	expect(JSON.stringify((await exportFile(world, { seller, language }, file))?.rows)).not.toContain(orders[0]?.number)
})

test('a number that a workbook keeps as an amount is refused where its digits are lost', async () => {
	const [short, long] = [await bought(), await bought()]
	const rows = [short, long].map(({ number }, at) => [
		number,
		'顺丰',
		at === 0 ? 773_012_345_678 : 773_012_345_678_901_234,
	])
	const book = await writeExcelFile(
		[['order', 'carrier', 'number'], ...rows].map((row) => row.map((value) => ({ value }))),
	).toBuffer()
	const runId = await staged(new Uint8Array(book))
	expect((await viewOf(runId)).faulty).toEqual([[3, 'rounded']])
	await apply(runId)
	expect((await parcelsOf(short.orderId))[0]?.carrier_number).toBe('773012345678')
})

/** Runs the jobs in a process of their own and kills it once `when` holds. */
async function killWhen(when: () => Promise<boolean>): Promise<void> {
	const child = fork('tests/support/import-worker.ts', [database.url, folder, START], { stdio: 'ignore' })
	const ended = new Promise((resolve) => child.once('exit', resolve))
	while (!(await when())) {
		if (child.exitCode !== null) throw new Error(`it ended by itself with ${child.exitCode}`)
		await new Promise((resolve) => setTimeout(resolve, 20))
	}
	child.kill('SIGKILL')
	await ended
}

test('killed in the middle it goes on behind what has left: every parcel leaves once', async () => {
	const orders = []
	for (let at = 0; at < 12; at++) orders.push(await bought())
	const rows = orders.map(({ number }, at) => `${number},韵达,YD${1_000_000 + at},`)
	const runId = await staged(`${HEAD}${rows.join('\n')}\n`)
	expect(await agreeImport(world, seller, { runId, goodOnly: false })).toEqual({ outcome: 'done' })
	await sql`create function slow_line() returns trigger language plpgsql as $$ begin
			if new.line = 7 then perform pg_sleep(3); end if; return null; end $$`.execute(database.db)
	await sql`create trigger slow after update on import_rows for each row execute function slow_line()`.execute(
		database.db,
	)
	const waits = async () => {
		const { rows: found } =
			await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`.execute(
				database.db,
			)
		return found.length > 0
	}
	await killWhen(waits)
	await expect.poll(waits, { timeout: 10_000 }).toBe(false)
	await sql`drop function slow_line() cascade`.execute(database.db)
	const half = await viewOf(runId)
	expect(half.state).toBe('APPLYING')
	expect(half.appliedCount).toBeLessThan(12)
	await applyImports(world, { shipments: shipLine })
	expect(await viewOf(runId)).toMatchObject({ state: 'APPLIED', changeCount: 12, faultCount: 0 })
	for (const { parcel } of orders)
		expect((await changesOf(parcel.id)).map(({ to_state: to }) => to)).toEqual(['PICKED_UP'])
}, 60_000)
