import { beforeAll, expect, test } from 'vitest'
import type { Courier, Seller } from '#app/domain/accounts/roles.ts'
import { acceptGift } from '#app/features/gifts/accept-gift.server.ts'
import { endGifts } from '#app/features/gifts/end-gifts.server.ts'
import { readGift } from '#app/features/gifts/read-gift.server.ts'
import { receiverToken } from '#app/features/gifts/receiver-key.server.ts'
import { handOutParcel } from '#app/features/logistics/hand-out-parcel.server.ts'
import { keepStorage } from '#app/features/logistics/keep-storage.server.ts'
import { readOrderOfParcel } from '#app/features/logistics/read-pick-up.server.ts'
import { readTracking } from '#app/features/logistics/read-tracking.server.ts'
import { scanParcel } from '#app/features/logistics/scan-parcel.server.ts'
import { shipParcel } from '#app/features/logistics/ship-parcel.server.ts'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { readOrder } from '#app/features/orders/read-order.server.ts'
import { moveLines } from '#app/features/selling/move-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import * as route from '#app/routes/storefront/gift.tsx'
import { readHeldData } from '#db/queries/held-data.ts'
import type { GiftTaker } from '#db/queries/gifts.ts'
import { personOfAccount } from '#db/queries/persons.ts'
import { refundsOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { settleOutbox } from '#tests/support/groups.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { courierAt, sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { BUYER, orderOf, teaWish } from '#tests/support/wishes.ts'

/* A gift that its receiver fetches at a point: nobody else is told its code. */

const LAN = '990102000000'
const DAY = 86_400_000
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let point: { nodeId: number; courier: Courier }
let count = 0
const told: { to: string; text: string }[] = []

beforeAll(async () => {
	market = database.market
	await database.db
		.updateTable('shipping_rates')
		.set({ free_over_minor: null, pick_up_fee_minor: 400 })
		.where('temperature_class', '=', 'ambient')
		.execute()
	await database.db.updateTable('capacity').set({ total: 200 }).execute()
	world = createTestWorld(database.db, {
		...{ clock, payments: provider.payments, rateLimitFactor: 0 },
		mail: {
			send: async ({ to, subject, text }) => {
				told.push({ to: to.address, text: `${subject}\n${text}` })
				return { outcome: 'sent', providerId: null }
			},
		},
		sms: {
			isCarried: true,
			send: async ({ phone, text }) => {
				told.push({ to: phone, text })
				return { outcome: 'sent', providerId: null }
			},
		},
	})
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	point = await courierAt(world, LAN, { kind: 'DELIVERY_POINT', name: 'Lan Point' })
})

/** A paid gift of tea whose shipping is paid as far as a county. */
async function give(accountId: number | null = null, regionCode = LAN) {
	count += 1
	const buyer = { ...BUYER, phone: `000-5000-${count}`, email: `giver${count}@example.test`, shipTo: null }
	const orderId = await buy(
		world,
		provider,
		orderOf([teaWish(market)], { buyer, gift: { words: '', regionCode }, accountId }),
	)
	await settleOutbox(world)
	const { code, number } = await database.db
		.selectFrom('gifts')
		.innerJoin('orders', 'orders.id', 'order_id')
		.select(['code', 'number'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	return { orderId, code, number, email: buyer.email, phone: buyer.phone }
}

const NOBODY = { accountId: null, token: null }
const pageOf = (code: string, key = NOBODY as { accountId: number | null; token: string | null }) =>
	readGift(world, 'zh', { code, texts: null, key })

async function accept(code: string, taker: Partial<GiftTaker> = {}) {
	const shipTo = { regionCode: LAN, line: 'not kept', name: '收礼的人', phone: `000-6000-${count}` }
	const by = {
		accountId: null,
		shipTo,
		nodeId: point.nodeId,
		email: `taker${count}@example.test`,
		language: 'zh',
	} as const
	const outcome = await acceptGift(world, code, { ...by, ...taker })
	await settleOutbox(world)
	return outcome
}

/** Packed, carried and taken in at the point; gives its parcel and the code drawn for it. */
async function arrive(orderId: number) {
	const parcel = await database.db
		.selectFrom('shipments')
		.innerJoin('seller_orders', 'seller_orders.id', 'seller_order_id')
		.select(['shipments.id', 'shipments.number', 'seller_order_id as part', 'method', 'pick_up_node_id as nodeId'])
		.where('order_id', '=', orderId)
		.executeTakeFirstOrThrow()
	await moveLines(world, seller, { sellerOrderId: parcel.part, lineIds: null, deed: 'pack' })
	await shipParcel(world, seller, { shipmentId: parcel.id, carrier: 'Own', carrierNumber: `GIFT-${count}0000` })
	clock.advance(60_000)
	await scanParcel(world, point.courier, { text: parcel.number, nodeId: point.nodeId, deed: 'arrived' })
	await tellAll()
	const { code } = await database.db
		.selectFrom('parcel_pick_ups')
		.select('code')
		.where('shipment_id', '=', parcel.id)
		.executeTakeFirstOrThrow()
	return { ...parcel, code }
}

async function tellAll() {
	await settleOutbox(world)
	clock.advance(10_000)
	while ((await sendMessages(world)) > 0);
}

const toldTo = (address: string) => told.filter(({ to }) => to === address).map(({ text }) => text)

test('a gift is fetched at a point that its receiver chose; the code is theirs alone, its giver is told that it is there and that it was fetched', async () => {
	const giver = await addPerson(world, 'gift-giver@example.test')
	const given = await give(giver)
	expect((await pageOf(given.code))?.choice?.points).toEqual([{ nodeId: point.nodeId, name: 'Lan Point' }])
	expect(await accept(given.code)).toBe('accepted')
	// Fetched it costs 4.00, to the door 6.00 were paid.
	expect((await refundsOf(world, given.orderId)).map(({ amount_minor }) => amount_minor)).toEqual([200])
	const parcel = await arrive(given.orderId)
	expect(parcel).toMatchObject({ method: 'PICK_UP', nodeId: point.nodeId })

	// By mail and text to what the receiver left, with a link that is theirs.
	const [mailed] = toldTo(`taker${count}@example.test`)
	expect(mailed).toContain(parcel.code)
	expect(mailed).toContain(`/gifts/${given.code}?token=`)
	expect(toldTo(`000-6000-${count}`).join()).toContain(parcel.code)

	// On the page of the gift to who has the key, and to nobody else who has its link.
	const token = receiverToken(world, given.code)
	expect((await pageOf(given.code, { accountId: null, token }))?.own).toMatchObject({ point: 'Lan Point' })
	for (const key of [
		NOBODY,
		{ accountId: giver, token: null },
		{ accountId: giver, token: world.tokens.of(`order:${given.number}`) },
	])
		expect((await pageOf(given.code, key))?.own).toBeNull()

	// Whoever paid sees the code nowhere: neither where they read of the order, nor of the parcel, nor in what they are told or export.
	expect(await readOrderOfParcel(world, parcel.number)).toBeNull()
	const shown = JSON.stringify([
		await readOrder(world, given.number, { accountId: giver, token: null }),
		await pageOf(given.code, { accountId: giver, token: null }),
		await readTracking(world, parcel.number),
		await readHeldData(database.db, await personOfAccount(database.db, giver)),
		[toldTo(given.email), toldTo(given.phone)],
		await database.db.selectFrom('notices').selectAll().where('account_id', '=', giver).execute(),
	])
	expect(shown).toContain(parcel.number)
	for (const secret of [parcel.code, 'Lan Point', token]) expect(shown).not.toContain(secret)
	const kindsOf = async () =>
		(
			await database.db.selectFrom('notices').select('kind').where('account_id', '=', giver).orderBy('id').execute()
		).map(({ kind }) => kind)
	expect((await kindsOf()).filter((kind) => kind === 'parcel-ready')).toHaveLength(1)
	expect(toldTo(given.email).at(-1)).toContain('等对方来取')

	const handing = { number: parcel.number, code: parcel.code, collectedBy: 'RECEIVER' } as const
	expect(await handOutParcel(world, point.courier, handing)).toMatchObject({ outcome: 'handed-out' })
	await tellAll()
	expect(toldTo(given.email).at(-1)).toContain('对方收到了')
	expect(toldTo(`taker${count}@example.test`)).toHaveLength(1)
	const [zh, en] = await drawnFor(given.code, '')
	expect([zh, en].map((page = '') => [page.includes('礼物会寄过来'), page.includes('is sent')])).toEqual([
		[false, false],
		[false, false],
	])
	expect([zh?.includes('礼物到了，'), en?.includes('Your gift has come. ')]).toEqual([true, true])
})

/** The page of a gift as a browser with some cookies is sent it, in Chinese and in English. */
async function drawnFor(code: string, cookie: string) {
	const request = new Request(`http://site.test/gifts/${code}`, { headers: { cookie } })
	const read = (await route.loader({ request, params: { code }, context: { world, language: 'zh' } } as never)).data
	return (['zh', 'en'] as const).map((language) => drawPage(route.default, { language, read }))
}

test('the browser that accepted, and the link that was sent, are shown the code on the page; any other browser is told who has it', async () => {
	const given = await give()
	const context = { world, language: 'zh', isHttps: true } as never
	const params = { code: given.code }
	const form = { intent: 'accept', way: String(point.nodeId), name: 'Lan', phone: '000-7777-0000', line: '', email: '' }
	const place = { province: '990000000000', city: '990100000000', county: LAN }
	const body = new URLSearchParams({ ...form, ...place })
	const request = new Request(`http://site.test/gifts/${given.code}`, { method: 'POST', body })
	const accepted: unknown = await route.action({ request, params, context }).catch((it: unknown) => it)
	const cookie = (accepted as Response).headers.get('Set-Cookie')?.split(';')[0] ?? ''
	await settleOutbox(world)
	const parcel = await arrive(given.orderId)
	for (const page of await drawnFor(given.code, cookie)) expect(page).toContain(parcel.code)
	const [zh = '', en = ''] = await drawnFor(given.code, '')
	for (const page of [zh, en]) expect(page).not.toContain(parcel.code)
	expect(zh).toContain('取件码只给收礼人看')
	expect(en).toContain('Its code is shown to nobody else')

	const token = receiverToken(world, given.code)
	const open = (key: string) =>
		route.loader({
			...{ request: new Request(`http://site.test/gifts/${given.code}?token=${encodeURIComponent(key)}`) },
			...{ params, context },
		})
	const led: unknown = await open(token).catch((it: unknown) => it)
	// The key leaves the address at once, into a cookie that no script reads.
	expect((led as Response).headers.get('Location')).toBe(`/gifts/${given.code}`)
	expect((led as Response).headers.get('Set-Cookie')).toMatch(/HttpOnly/)
	expect((await open(`${token.slice(0, -1)}x`)).data).toMatchObject({ gift: { own: null }, pickUps: [] })
})

test('a receiver with an account is told there, and reads the code on the page of the gift by it', async () => {
	const given = await give()
	const receiver = await addPerson(world, 'gift-taker@example.test')
	expect(await accept(given.code, { accountId: receiver, email: '' })).toBe('accepted')
	const parcel = await arrive(given.orderId)
	expect((await pageOf(given.code, { accountId: receiver, token: null }))?.own).toMatchObject({ point: 'Lan Point' })
	expect(toldTo('gift-taker@example.test').join()).toContain(parcel.code)
	expect(toldTo(`000-6000-${count}`)).toEqual([])
	const notices = await database.db.selectFrom('notices').selectAll().where('account_id', '=', receiver).execute()
	expect(notices).toMatchObject([{ kind: 'gift-ready', order_id: null, link: `/gifts/${given.code}` }])
})

test('brought to a point on its way to a door, a gift too is its receiver’s alone to fetch; its giver is not reminded of it', async () => {
	const given = await give()
	const shipTo = { regionCode: LAN, line: 'Cloud Lane 3', name: '收礼的人', phone: `000-6000-${count}` }
	expect(await accept(given.code, { nodeId: null, shipTo, email: '' })).toBe('accepted')
	const parcel = await arrive(given.orderId)
	expect(parcel.method).toBe('PARCEL')
	clock.advance(3 * DAY)
	await keepStorage(world)
	await tellAll()
	const texts = toldTo(`000-6000-${count}`)
	expect(texts).toHaveLength(2)
	for (const text of texts) expect(text).toContain(parcel.code)
	expect(texts[1]).toContain('还在')
	const toGiver = [...toldTo(given.email), ...toldTo(given.phone)].join()
	expect(toGiver).not.toContain(parcel.code)
	expect(toGiver).not.toContain('还在')
})

test('a point elsewhere, closed, or dearer than was paid for is refused, and nothing is changed', async () => {
	const near = await give(null, '990101000000')
	// The point is in the county next door: shipping was paid as far as the seller's own.
	await database.db.updateTable('shipping_rates').set({ pick_up_fee_minor: 550 }).where('zone', '=', 'city').execute()
	expect(await accept(near.code)).toBe('too-far')
	expect(await accept(near.code, { shipTo: { regionCode: '990101001000', line: '', name: 'A', phone: '0' } })).toBe(
		'unknown-point',
	)
	await database.db.updateTable('shipping_rates').set({ pick_up_fee_minor: null }).where('zone', '=', 'city').execute()
	const far = await give()
	expect((await pageOf(far.code))?.choice?.points).toEqual([])
	expect(await accept(far.code)).toBe('not-carried')
	await database.db.updateTable('shipping_rates').set({ pick_up_fee_minor: 400 }).where('zone', '=', 'city').execute()
	await database.db
		.updateTable('logistics_nodes')
		.set({ closed_on: '2026-05-01' })
		.where('id', '=', point.nodeId)
		.execute()
	expect(await accept(far.code)).toBe('unknown-point')
	await database.db.updateTable('logistics_nodes').set({ closed_on: null }).where('id', '=', point.nodeId).execute()
	const kept = await database.db
		.selectFrom('gift_receivers')
		.selectAll()
		.where('order_id', 'in', [near.orderId, far.orderId])
		.execute()
	expect(kept).toEqual([])
})

test('what a receiver without an account left and was told goes with the gift', async () => {
	const given = await give()
	expect(await accept(given.code)).toBe('accepted')
	const parcel = await arrive(given.orderId)
	await handOutParcel(world, point.courier, { number: parcel.number, code: parcel.code, collectedBy: 'OTHER' })
	await tellAll()
	const noticesOf = () =>
		database.db.selectFrom('notices').select('id').where('key_subject', '=', `gift:${given.code}`).execute()
	expect(await noticesOf()).toHaveLength(2)
	clock.advance(61 * DAY)
	await endGifts(world)
	expect(await noticesOf()).toEqual([])
	const [kept] = await database.db
		.selectFrom('gift_receivers')
		.selectAll()
		.where('order_id', '=', given.orderId)
		.execute()
	expect(kept).toMatchObject({ pick_up_node_id: null, email: '', ship_to: { regionCode: LAN, line: '', phone: '' } })
	// A key that was kept opens nothing of one who is no longer known.
	const page = await pageOf(given.code, { accountId: null, token: receiverToken(world, given.code) })
	expect(page).toMatchObject({ isForgotten: true, own: null })
})
