import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { ClaimStep } from '#app/domain/claims/claim-step.ts'
import { viewerOf } from '#app/domain/accounts/viewer.ts'
import { moveOverdueClaims } from '#app/features/claims/move-overdue-claims.server.ts'
import { type ClaimToOpen, openClaim } from '#app/features/claims/open-claim.server.ts'
import { listClaimsToDecide, readClaimOfSeller, readClaimPhoto } from '#app/features/claims/read-claims.server.ts'
import { tellClaimMoved } from '#app/features/notifications/tell-claim-moved.server.ts'
import { type ClaimParty, takeClaimStep } from '#app/features/claims/take-claim-step.server.ts'
import type { World } from '#app/platform/world.ts'
import { hasOpenClaim } from '#db/queries/open-claims.ts'
import { behindALock } from '#tests/support/behind-a-lock.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf, linesOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const BOOKED = '2026-05-01T02:00:00Z'
const clock = createClock(BOOKED)
const database = useMarket()
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let photo: Buffer

beforeAll(async () => {
	market = database.market
	await database.db.updateTable('capacity').set({ total: 100 }).execute()
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	photo = await sharp({ create: { width: 3000, height: 30, channels: 3, background: '#7a5' } })
		.withExif({ IFD0: { Make: 'SECRETPHONE' } })
		.jpeg()
		.toBuffer()
})

beforeEach(() => clock.set(BOOKED))

async function delivered(qty = 2) {
	const orderId = await buy(world, provider, orderOf([teaWish(market, qty)]))
	const lines = await linesOf(world, orderId)
	const line = lines.find(({ kind }) => kind === 'GOODS')
	if (!line) throw new Error('no goods')
	await database.db
		.updateTable('order_lines')
		.set({ state: 'DELIVERED', served_at: clock.now() })
		.where('id', '=', line.id)
		.execute()
	const { number } = await database.db
		.selectFrom('orders')
		.select('number')
		.where('id', '=', orderId)
		.executeTakeFirstOrThrow()
	return { orderId, line, order: { number } }
}

type Sold = Awaited<ReturnType<typeof delivered>>

const open = ({ order, line }: Sold, parts: Partial<ClaimToOpen> = {}) =>
	openClaim(world, order, {
		...{ kind: 'QUALITY', lineId: line.id, qty: line.qty, isFaulty: false, words: 'mouldy', photos: [photo] },
		actor: 'guest',
		...parts,
	})

async function opened(sold: Sold, parts: Partial<ClaimToOpen> = {}) {
	const result = await open(sold, parts)
	if (result.outcome !== 'opened') throw new Error(JSON.stringify(result))
	return result.claimId
}

const seller = (): ClaimParty => ({ enterpriseId: market.enterpriseId, actor: 'account:1' })
const buyer = ({ order }: Sold): ClaimParty => ({ orderNumber: order.number, actor: 'guest' })
const administrator = (regionCode = VILLAGE): ClaimParty => ({ regionCode, actor: 'account:2' })

const step = (party: ClaimParty, claimId: number, does: ClaimStep, words: string | null = 'because') => {
	const parcel = does.does === 'send-back' ? { carrier: 'SF', number: 'SF123' } : null
	return takeClaimStep(world, party, { claimId, step: does, words, parcel })
}

const stateOf = async (claimId: number) =>
	(await database.db.selectFrom('buyer_claims').selectAll().where('id', '=', claimId).executeTakeFirstOrThrow()).state

interface Due {
	lineId: number
	amountMinor: number
	key: string
}

const dueOf = async (claimId: number) =>
	((await eventsOf(world, 'line-refund-due')) as unknown as Due[]).filter(({ key }) =>
		key.startsWith(`claim:${claimId}:`),
	)

test('a quality claim with a photo is opened once, logged and published; an open one blocks the line’s money', async () => {
	const sold = await delivered()
	const claimId = await opened(sold)
	expect(await open(sold)).toEqual({ outcome: 'refused', reason: 'already_open' })
	expect(await hasOpenClaim(database.db, sold.line.id, clock.now())).toBe(true)
	expect(await eventsOf(world, 'claim-moved')).toContainEqual({ claimId, orderId: sold.orderId })
})

test('two claims sent at once open one', async () => {
	const sold = await delivered()
	const lock = sql`select from order_lines where id = ${sold.line.id} for no key update`
	const results = await behindALock(
		database.connection,
		lock,
		[1, 2, 3].map(() => () => open(sold)),
	)
	expect(results.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1)
})

test('a fault needs a photo, and a photo is one by its content, not by its name', async () => {
	const sold = await delivered()
	expect(await open(sold, { photos: [] })).toEqual({ outcome: 'no-photo' })
	const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
	const broken = photo.subarray(0, 200)
	for (const fake of [svg, Buffer.from('hello'), broken])
		expect(await open(sold, { photos: [photo, fake] })).toEqual({ outcome: 'bad-photo' })
})

test('a photo is drawn anew without what the phone wrote into it, at most 2000 pixels a side', async () => {
	const sold = await delivered()
	const claimId = await opened(sold)
	const claim = await readClaimOfSeller(world, { enterpriseId: market.enterpriseId }, claimId)
	const name = claim?.photos[0]?.name ?? ''
	const kept = await world.files.get(`claims/${name}.jpg`)
	expect(photo.includes('SECRETPHONE')).toBe(true)
	expect(kept?.includes('SECRETPHONE')).toBe(false)
	expect((await sharp(kept ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined()
	expect(claim?.photos[0]).toMatchObject({ width: 2000, height: 20 })
})

test('a photo is seen by the buyer, the seller and the region’s administrators alone', async () => {
	const sold = await delivered()
	const claim = await readClaimOfSeller(world, { enterpriseId: market.enterpriseId }, await opened(sold))
	const name = claim?.photos[0]?.name ?? ''
	const token = 'the buyer’s token'
	await database.db
		.updateTable('orders')
		.set({ token_hash: world.tokens.hash(token) })
		.where('id', '=', sold.orderId)
		.execute()
	const nobody = viewerOf(null, null)
	const see = (viewer: typeof nobody, wanted = name) => readClaimPhoto(world, wanted, () => viewer)
	expect(await see(nobody)).toBeNull()
	expect(await see(viewerOf(null, 'another'))).toBeNull()
	expect(await see({ ...nobody, enterpriseIds: [market.enterpriseId + 1] })).toBeNull()
	expect(await see({ ...nobody, regionCodes: ['990102000000'] })).toBeNull()
	const another = `${name.slice(0, -1)}${name.endsWith('x') ? 'y' : 'x'}`
	expect(await see(viewerOf(null, token), another)).toBeNull()
	expect(await see(viewerOf(null, token))).not.toBeNull()
	expect(await see({ ...nobody, enterpriseIds: [market.enterpriseId] })).not.toBeNull()
	expect(await see({ ...nobody, regionCodes: ['990101000000'] })).not.toBeNull()
})

test('what the seller gives is due once, and no more than was paid for the pieces', async () => {
	const sold = await delivered(2)
	const claimId = await opened(sold, { qty: 1 })
	const half = Math.floor(sold.line.paid_minor / 2)
	expect(await step(seller(), claimId, { by: 'seller', does: 'accept', amountMinor: half + 1 })).toEqual({
		outcome: 'wrong-amount',
	})
	expect(await step(seller(), claimId, { by: 'seller', does: 'accept', amountMinor: half })).toEqual({
		outcome: 'moved',
	})
	expect(await step(seller(), claimId, { by: 'seller', does: 'accept', amountMinor: half })).toEqual({
		outcome: 'not-now',
	})
	expect(await dueOf(claimId)).toEqual([
		{ lineId: sold.line.id, amountMinor: half, reason: 'claim', key: `claim:${claimId}:${sold.line.id}` },
	])
	expect(await hasOpenClaim(database.db, sold.line.id, clock.now())).toBe(false)
})

test('nobody moves a claim that is not theirs', async () => {
	const sold = await delivered()
	const other = await delivered()
	const claimId = await opened(sold)
	const refuse = { by: 'seller', does: 'refuse' } as const
	const elsewhere = { enterpriseId: market.enterpriseId + 1, actor: 'account:9' }
	expect(await step(elsewhere, claimId, refuse)).toEqual({ outcome: 'not-found' })
	expect(await step(buyer(other), claimId, { by: 'buyer', does: 'withdraw' })).toEqual({ outcome: 'not-found' })
	await step(seller(), claimId, refuse)
	await step(buyer(sold), claimId, { by: 'buyer', does: 'appeal' })
	expect(await step(administrator('990102000000'), claimId, { by: 'administrator', does: 'dismiss' })).toEqual({
		outcome: 'not-found',
	})
})

test('a refusal needs words; the buyer takes it to the region’s administrator, who decides', async () => {
	const sold = await delivered()
	const claimId = await opened(sold)
	expect(await step(seller(), claimId, { by: 'seller', does: 'refuse' }, null)).toEqual({ outcome: 'words-needed' })
	await step(seller(), claimId, { by: 'seller', does: 'refuse' }, 'it was fine')
	expect(await stateOf(claimId)).toBe('REFUSED')
	expect(await step(buyer(sold), claimId, { by: 'buyer', does: 'appeal' })).toEqual({ outcome: 'moved' })
	expect((await listClaimsToDecide(world, { regionCode: '990101000000' })).map(({ id }) => id)).toContain(claimId)
	expect((await listClaimsToDecide(world, { regionCode: '990102000000' })).map(({ id }) => id)).not.toContain(claimId)
	const amountMinor = sold.line.paid_minor
	await step(administrator(), claimId, { by: 'administrator', does: 'uphold', amountMinor })
	expect(await stateOf(claimId)).toBe('ACCEPTED')
	expect(await dueOf(claimId)).toMatchObject([{ amountMinor }])
})

test('a claim unanswered for 72 hours goes to the administrator by the clock', async () => {
	const claimId = await opened(await delivered())
	clock.set('2026-05-04T02:00:00Z')
	await moveOverdueClaims(world)
	expect(await stateOf(claimId)).toBe('OPEN')
	clock.advance(1)
	await moveOverdueClaims(world)
	expect(await stateOf(claimId)).toBe('ESCALATED')
})

test('a return is paid when the goods came back, and its line is closed', async () => {
	const sold = await delivered()
	const claimId = await opened(sold, { kind: 'RETURN', photos: [] })
	await step(seller(), claimId, { by: 'seller', does: 'approve' })
	await step(buyer(sold), claimId, { by: 'buyer', does: 'send-back' })
	expect(await dueOf(claimId)).toEqual([])
	await step(seller(), claimId, { by: 'seller', does: 'receive' })
	const amountMinor = sold.line.paid_minor
	expect(await step(seller(), claimId, { by: 'seller', does: 'accept', amountMinor })).toEqual({ outcome: 'moved' })
	expect(await dueOf(claimId)).toMatchObject([{ lineId: sold.line.id, amountMinor }])
	const [line] = await linesOf(world, sold.orderId)
	expect(line?.state).toBe('CLOSED')
})

/** Eight yuan for the parcel of a sale, of which some may have gone back. */
const addFee = (sold: Sold, refundedMinor = 0) =>
	database.db
		.insertInto('order_lines')
		.values({
			...{ kind: 'FEE', state: 'PLACED', title_zh: '运费', title_en: 'Shipping', qty: 1, unit_minor: 800 },
			...{ paid_minor: 800, refunded_minor: refundedMinor, seller_order_id: sold.line.seller_order_id },
		})
		.execute()

async function comeBack(sold: Sold, claimId: number) {
	await step(seller(), claimId, { by: 'seller', does: 'approve' })
	await step(buyer(sold), claimId, { by: 'buyer', does: 'send-back' })
	await step(seller(), claimId, { by: 'seller', does: 'receive' })
}

test('shipping goes back with faulty goods, not with unwanted ones', async () => {
	const claimOf = async (isFaulty: boolean) => {
		const sold = await delivered()
		await addFee(sold)
		const claimId = await opened(sold, { kind: 'RETURN', isFaulty, photos: [] })
		await comeBack(sold, claimId)
		const amountMinor = sold.line.paid_minor + 800
		return {
			result: await step(seller(), claimId, { by: 'seller', does: 'accept', amountMinor }),
			due: await dueOf(claimId),
		}
	}
	expect(await claimOf(false)).toEqual({ result: { outcome: 'wrong-amount' }, due: [] })
	const faulty = await claimOf(true)
	expect(faulty.result).toEqual({ outcome: 'moved' })
	expect(faulty.due.map(({ amountMinor }) => amountMinor)).toEqual([expect.any(Number), 800])
})

test('of goods and a parcel’s fee that went back in part only the rest goes back', async () => {
	const sold = await delivered()
	await addFee(sold, 300)
	await database.db.updateTable('order_lines').set({ refunded_minor: 100 }).where('id', '=', sold.line.id).execute()
	const claimId = await opened(sold, { kind: 'RETURN', isFaulty: true, photos: [] })
	await comeBack(sold, claimId)
	const rest = sold.line.paid_minor - 100 + 500
	const accept = (amountMinor: number) => step(seller(), claimId, { by: 'seller', does: 'accept', amountMinor })
	expect(await accept(rest + 1)).toEqual({ outcome: 'wrong-amount' })
	expect(await accept(rest)).toEqual({ outcome: 'moved' })
	expect((await dueOf(claimId)).map(({ amountMinor }) => amountMinor)).toEqual([rest - 500, 500])
})

test('goods that came back and are not looked at for 72 hours go to the administrator, not before and not at the limit', async () => {
	const sold = await delivered()
	const claimId = await opened(sold, { kind: 'RETURN', photos: [] })
	await comeBack(sold, claimId)
	const received = clock.now().getTime()
	const states = []
	for (const ms of [-1, 0, 1]) {
		clock.set(new Date(received + 72 * 3_600_000 + ms))
		await moveOverdueClaims(world)
		states.push(await stateOf(claimId))
	}
	expect(states).toEqual(['RECEIVED', 'RECEIVED', 'ESCALATED'])
})

test('nothing is claimed of a line a second time while the administrator decides', async () => {
	const sold = await delivered()
	const claimId = await opened(sold)
	await step(seller(), claimId, { by: 'seller', does: 'refuse' })
	await step(buyer(sold), claimId, { by: 'buyer', does: 'appeal' })
	expect(await stateOf(claimId)).toBe('ESCALATED')
	expect(await open(sold)).toEqual({ outcome: 'refused', reason: 'already_open' })
})

test('what a claim comes to a second time is told a second time, each move once', async () => {
	const sold = await delivered()
	const claimId = await opened(sold, { kind: 'RETURN', photos: [] })
	const told = () => tellClaimMoved(world, { claimId, orderId: sold.orderId })
	const goes = async (party: ClaimParty, does: ClaimStep) => {
		expect(await step(party, claimId, does)).toEqual({ outcome: 'moved' })
		await Promise.all([told(), told()])
	}
	await told()
	await goes(seller(), { by: 'seller', does: 'refuse' })
	await goes(buyer(sold), { by: 'buyer', does: 'appeal' })
	await goes(administrator(), { by: 'administrator', does: 'uphold', amountMinor: sold.line.paid_minor })
	await goes(buyer(sold), { by: 'buyer', does: 'send-back' })
	await goes(seller(), { by: 'seller', does: 'receive' })
	await goes(seller(), { by: 'seller', does: 'refuse' })
	await goes(buyer(sold), { by: 'buyer', does: 'appeal' })
	const notices = await database.db
		.selectFrom('notices')
		.select(sql<string>`params ->> 'state'`.as('state'))
		.where('order_id', '=', sold.orderId)
		.where('kind', '=', 'claim-moved')
		.orderBy('id')
		.execute()
	expect(notices.map(({ state }) => state)).toEqual([
		...['OPEN', 'REFUSED', 'ESCALATED', 'APPROVED', 'SENT_BACK', 'RECEIVED'],
		...['REFUSED', 'ESCALATED'],
	])
})

test('the system opens a claim for a parcel too warm, without a photo', async () => {
	const sold = await delivered()
	await database.db
		.updateTable('order_lines')
		.set({ state: 'SHIPPED', served_at: null })
		.where('id', '=', sold.line.id)
		.execute()
	const claimId = await opened(sold, { kind: 'COLD_CHAIN_BREACH', photos: [], actor: 'system' })
	expect(await stateOf(claimId)).toBe('OPEN')
})
