import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Account, Seller } from '#app/domain/accounts/roles.ts'
import { readProduct } from '#app/features/catalog/read-product.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { packFromLots } from '#app/features/selling/pack-from-lots.server.ts'
import { apiStory } from '#app/features/tracing/api-story.server.ts'
import { certifyLot } from '#app/features/tracing/certify-lot.server.ts'
import { closeRecall } from '#app/features/tracing/close-recall.server.ts'
import { exportEpcis } from '#app/features/tracing/export-epcis.server.ts'
import { recordInput } from '#app/features/tracing/keep-plots.server.ts'
import { noteSighting } from '#app/features/tracing/move-lot.server.ts'
import { printLabel } from '#app/features/tracing/print-label.server.ts'
import { sellerParty } from '#app/features/tracing/read-recalls.server.ts'
import { readStory, resolveGtin } from '#app/features/tracing/read-story.server.ts'
import { setTraceRules } from '#app/features/tracing/set-trace-rules.server.ts'
import { startRecall } from '#app/features/tracing/start-recall.server.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { harvest, plotOf, work } from '#tests/support/lots.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { readPdf } from '#tests/support/read-pdf.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const SCHEMA = '../shared/data/epcis/EPCIS-JSON-Schema.json'
const GTIN = '6291041500213'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let leafId: number
let teaId: number
let token: string
let orderNumber: string

const tokenOf = async (lotId: number) =>
	(await database.db.selectFrom('lots').select('token').where('id', '=', lotId).executeTakeFirstOrThrow()).token

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	const [variantId, otherId] = market.variantIds
	const variants = [
		{ id: variantId, netG: 200, gtin: GTIN },
		{ id: otherId, netG: null, gtin: '' },
	]
	const wrong = [{ id: variantId, netG: 200, gtin: '6291041500214' }]
	const rules = { listingId: market.productId, isRequired: true }
	expect(await setTraceRules(world, seller, { ...rules, variants: wrong })).toEqual({ outcome: 'wrong-gtin' })
	expect(await setTraceRules(world, seller, { ...rules, variants })).toEqual({ outcome: 'set' })
	const plotId = await plotOf(world, seller, 'N-1')
	const spray = { kind: 'PESTICIDE', name: '苦参碱', registrationNo: null, dose: '100 mL', safetyDays: 14 }
	await recordInput(world, seller, { ...spray, plotId, appliedOn: '2026-03-20' })
	leafId = await harvest(world, seller, { plotId, amountG: 40_000, lotCode: 'LEAF-1' })
	const paper = {
		number: 'HG-1',
		issuerZh: '云雾合作社',
		issuerEn: 'Mist Cooperative',
		issuedOn: '2026-04-20',
		validTo: null,
	}
	const promise = {
		kind: 'PROMISE',
		basis: 'SELF_TEST',
		contact: '13800000000',
		items: '',
		hasPassed: null,
		amountG: 40_000,
	} as const
	await certifyLot(world, seller, { ...paper, ...promise, lotId: leafId })
	const report = { kind: 'TEST', basis: null, contact: null, items: '26 项', hasPassed: true, amountG: null } as const
	await certifyLot(world, seller, { ...paper, ...report, number: 'JC-1', lotId: leafId })
	const made = { amountG: 9_000, listingId: market.productId, name: null, lotCode: 'T-1', expiresOn: '2027-10-22' }
	teaId = await work(world, seller, [{ lotId: leafId, amountG: 40_000 }], made)
	token = await tokenOf(teaId)
	const seen = { lotId: teaId, bizStep: 'storing', tempC: 4.5, note: '冷库', corrects: null }
	await noteSighting(world, seller, { ...seen, seenAt: new Date('2026-04-23T00:00:00Z') })
	await noteSighting(world, seller, { ...seen, tempC: 45, seenAt: new Date('2026-04-24T00:00:00Z') })
	const { id } = await database.db
		.selectFrom('lot_sightings')
		.select('id')
		.where('temp_c', '=', 45)
		.executeTakeFirstOrThrow()
	await noteSighting(world, seller, { ...seen, seenAt: clock.now(), corrects: { id, reason: 'incorrect_data' } })
	const orderId = await buy(world, provider, orderOf([teaWish(market, 1)]))
	const line = (await linesOf(world, orderId))[0]
	await planShipments(world, { orderId })
	await packFromLots(world, seller, {
		sellerOrderId: line?.seller_order_id ?? 0,
		choices: [{ lineId: line?.id ?? 0, lotId: teaId }],
	})
	orderNumber = (await database.db.selectFrom('orders').select('number').executeTakeFirstOrThrow()).number
})

test('the public story has dates, places, papers and processing, and a plot to a kilometre', async () => {
	const story = await readStory(world, token)
	expect(story?.lots.map(({ lotCode }) => lotCode)).toEqual(['T-1', 'LEAF-1'])
	expect(story?.lots[1]?.inputs).toMatchObject([{ name: '苦参碱', appliedOn: '2026-03-20' }])
	expect(story?.lots[1]?.plot).toMatchObject({ lon: 121.05, lat: 28.37 })
	expect(story?.papers.map(({ number }) => number)).toEqual(['HG-1', 'JC-1'])
	expect(story?.sightings.map(({ tempC }) => tempC)).toEqual([4.5])
})

test('the public story names no buyer, no contact and no place of a person, by page or by API', async () => {
	const told = JSON.stringify([
		await readStory(world, token),
		await apiStory(world, token),
		await exportEpcis(world, token, null),
	])
	for (const secret of ['13800000000', orderNumber, '121.0512', 'guest@example.test', '测试游客', 'account:'])
		expect(told).not.toContain(secret)
})

test('there is no story under a name that is none', async () => {
	for (const text of [undefined, '', 'T-1', `${token}0`, '0000000000000000', token.toLowerCase()])
		expect(await readStory(world, text)).toBeNull()
})

test('a product’s page leads to the story of its newest lot in stock', async () => {
	const found = await readProduct(world, { language: 'en', isLight: false }, 'spring-tea')
	expect(found).toMatchObject({
		outcome: 'found',
		page: { lot: { token, lotCode: 'T-1', harvestedOn: '2026-04-22', isMade: true, promise: 'HG-1' } },
	})
})

test('a GS1 Digital Link leads to the lot; with a wrong check digit or code nowhere', async () => {
	expect(await resolveGtin(world, GTIN, 'T-1')).toBe(token)
	expect(await resolveGtin(world, `0${GTIN}`, 'T-1')).toBe(token)
	expect(await resolveGtin(world, '6291041500214', 'T-1')).toBeNull()
	expect(await resolveGtin(world, GTIN, 'LEAF-1')).toBeNull()
	expect((await apiStory(world, token))?.address).toBe('http://localhost:3000/01/06291041500213/10/T-1?17=271022')
})

test('goods without a GTIN get none: their code leads to the page of the lot, on the label and by the API', async () => {
	const leaf = await database.db
		.selectFrom('lots')
		.select(['id', 'token'])
		.where('lot_code', '=', 'LEAF-1')
		.executeTakeFirstOrThrow()
	const label = await printLabel(world, seller, { lotId: leaf.id, language: 'zh' })
	const words = readPdf(label?.pdf ?? Buffer.alloc(0))
		.pages.join(' ')
		.replace(/\s+/g, '')
	expect(words).toContain(`/trace/${leaf.token}`)
	expect(words).not.toContain('/01/')
	expect((await apiStory(world, leaf.token))?.address).toBe(`http://localhost:3000/trace/${leaf.token}`)
	expect(JSON.stringify(await exportEpcis(world, leaf.token, null))).not.toMatch(/\/01\/\d|urn:epc:class:lgtin/)
})

test('the label says the lot, its promise certificate with the contact, and where its QR code leads', async () => {
	const label = await printLabel(world, seller, { lotId: teaId, language: 'zh' })
	const words = readPdf(label?.pdf ?? Buffer.alloc(0))
		.pages.join(' ')
		.replace(/\s+/g, '')
	for (const word of ['雁荡毛峰新茶', 'T-1', '承诺达标合格证', '13800000000', '/01/06291041500213/10/T-1'])
		expect(words).toContain(word)
	const stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
	expect(await printLabel(world, stranger, { lotId: teaId, language: 'zh' })).toBeNull()
})

describe.skipIf(!existsSync(SCHEMA))(
	'EPCIS 2.0, held to the schema that GS1 publishes (read from beside the project)',
	() => {
		const ajv = new Ajv({ strict: false, allErrors: true })
		addFormats.default(ajv)
		const isValid = ajv.compile(existsSync(SCHEMA) ? (JSON.parse(readFileSync(SCHEMA, 'utf8')) as object) : {})

		async function eventsFor(account: Account | null) {
			const epcis = await exportEpcis(world, token, account)
			expect(isValid(epcis), JSON.stringify(isValid.errors?.slice(0, 5))).toBe(true)
			return (epcis as { epcisBody: { eventList: Record<string, unknown>[] } }).epcisBody.eventList
		}
		const stepsOf = (events: Record<string, unknown>[]) =>
			events.map(({ type, bizStep }) => `${String(type)} ${String(bizStep)}`)

		test('every kind of event is valid: harvest, papers, processing, readings and corrections', async () => {
			const events = await eventsFor(null)
			expect(stepsOf(events)).toEqual([
				'ObjectEvent commissioning',
				'TransactionEvent inspecting',
				'TransactionEvent inspecting',
				'TransformationEvent commissioning',
				'ObjectEvent storing',
				'ObjectEvent storing',
			])
			expect(events.at(-1)).toMatchObject({ errorDeclaration: { reason: 'incorrect_data' } })
			expect(events.at(-2)).toMatchObject({
				sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 4.5 }] }],
			})
			expect(events[3]).toMatchObject({
				inputQuantityList: [{ quantity: 40, uom: 'KGM' }],
				outputQuantityList: [{ quantity: 9, epcClass: 'http://localhost:3000/01/06291041500213/10/T-1' }],
				ilmd: { 'cbvmda:lotNumber': 'T-1', 'cbvmda:itemExpirationDate': '2027-10-22' },
			})
		})

		test('parcels are told to members of the enterprise and administrators of the region, to nobody else', async () => {
			expect(stepsOf(await eventsFor(seller.account))).toContain('AggregationEvent packing')
			const administers = (regionCode: string) =>
				({ ...seller.account, memberships: [], administers: [{ regionCode, role: 'analyst' }] }) as Account
			expect(stepsOf(await eventsFor(administers('990101000000')))).toContain('AggregationEvent packing')
			expect(stepsOf(await eventsFor(administers('990102000000')))).not.toContain('AggregationEvent packing')
			expect(stepsOf(await eventsFor({ ...seller.account, memberships: [] }))).not.toContain('AggregationEvent packing')
		})

		test('a recall and what was destroyed are told, and the story hides nothing of it', async () => {
			const why = { hazard: 'MICROBE', reasonZh: '请不要食用', reasonEn: 'Do not eat it' } as const
			const started = await startRecall(world, sellerParty(seller), { lotId: teaId, ...why })
			const recallId = started.outcome === 'started' ? started.recallId : 0
			expect((await readStory(world, token))?.recalls).toMatchObject([{ hazard: 'MICROBE', closedAt: null }])
			expect(stepsOf(await eventsFor(null))).toContain('ObjectEvent holding')
			await database.db.updateTable('recall_lines').set({ told_at: clock.now().toISOString() }).execute()
			await closeRecall(world, sellerParty(seller), { recallId, returnedG: 0, destroyedG: 9_000, keptG: 0 })
			expect(stepsOf(await eventsFor(null))).toContain('ObjectEvent destroying')
			expect((await readStory(world, token))?.recalls).toMatchObject([{ destroyedG: 9_000, toldOrders: 1 }])
		})
	},
)
