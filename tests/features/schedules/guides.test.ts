import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { tellSessionsClashed } from '#app/features/notifications/tell-sessions-clashed.server.ts'
import { changeSession } from '#app/features/schedules/change-session.server.ts'
import { doRuleDeed } from '#app/features/schedules/do-rule-deed.server.ts'
import { readGuide } from '#app/features/schedules/guide-form.ts'
import { readGuides } from '#app/features/schedules/read-guides.server.ts'
import { saveGuide } from '#app/features/schedules/save-guide.server.ts'
import { readSellerToday } from '#app/features/selling/read-today.server.ts'
import type { World } from '#app/platform/world.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { behindWall } from '#db/wall/behind-wall.ts'
import { begin, managerOf } from '#tests/features/listings/writing.ts'
import { changesOf } from '#tests/support/capacity-features.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise, addMember, addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, pickingWish } from '#tests/support/wishes.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
const DAY = '2026-05-05'
let market: TestMarket
let world: World
let walkId = 0
let unitTypeId = 0

beforeAll(() => {
	market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
})

/** Every test has a second experience of its own, whose one session is at the hours of the first's on that day; nobody has a place. */
beforeEach(async () => {
	const { db } = database
	await db.deleteFrom('session_resources').execute()
	await db.deleteFrom('guide_slots').execute()
	await db.deleteFrom('guides').execute()
	await db.updateTable('capacity').set({ held: 0, sold: 0 }).execute()
	await db.updateTable('holds').set({ state: 'RELEASED' }).execute()
	await db.updateTable('order_lines').set({ state: 'LAPSED' }).execute()
	walkId = await begin(world, mine(), 'experience', 'tea-picking')
	const ticket = { listing_id: walkId, code: 'adult', name_zh: '成人', name_en: 'Adult', price_minor: 5_000 }
	unitTypeId = (await db.insertInto('unit_types').values(ticket).returning('id').executeTakeFirstOrThrow()).id
	const shown = { status: 'published', title_en: 'Walk', slug: `walk-${walkId}`, published_at: clock.now() }
	await db.updateTable('listings').set(shown).where('id', '=', walkId).execute()
	expect(await setOut(DAY)).toEqual({ outcome: 'saved', listingId: walkId })
})

const mine = () => managerOf(market.enterpriseId)
const form = (parts: Record<string, string> = {}) => ({
	...{ id: '', kind: 'guide', nameZh: '老陈', nameEn: 'Old Chen', guests: '6' },
	...{ listing: `${market.experienceId} ${walkId}`, ...parts },
})
async function save(parts: Record<string, string> = {}, by = mine(), to = world) {
	const reading = readGuide(form(parts))
	return reading.ok ? saveGuide(to, by, reading.value) : reading.faults
}
/** Makes sessions of the walk by a rule, on one day. */
async function setOut(day: string, times = '07:00', minutes = '120') {
	const rule = {
		...{ day: '1 2 3 4 5 6 7', every: '1', times, minutes, cutoff: '2', seats: '50', least: '0' },
		...{ from: day, until: day, days: '', leftOut: '', season1From: '', season1To: '' },
	}
	const target = { listingId: walkId, ruleId: null }
	const looked = await doRuleDeed(world, mine(), target, { ...rule, intent: 'preview' })
	if (looked.outcome !== 'plan') throw new Error(JSON.stringify(looked))
	return doRuleDeed(world, mine(), target, { ...rule, intent: 'save', mark: looked.plan.mark, guests: '' })
}
const walks = () =>
	database.db
		.selectFrom('sessions')
		.select(['id', 'status', 'starts_at as startsAt'])
		.where('listing_id', '=', walkId)
		.orderBy('starts_at')
		.execute()
async function walkWish(qty = 1, which = 0): Promise<LineRequest> {
	const sessionId = (await walks())[which]?.id ?? 0
	return { kind: 'experience', key: 'walk', sessionId, units: [{ unitTypeId, qty }] }
}
const place = async (wish: LineRequest) => placeOrder(world, orderOf([wish]))
const outings = async () => (await readGuides(world, mine())).outings
const outingOn = async (day: string) =>
	(await outings()).filter(({ from }) => from.toISOString().startsWith(new Date(`${day}T07:00:00+08:00`).toISOString()))

test('a guide shared by two experiences goes out once: people of both together stop at what it takes, however many book at once', async () => {
	expect(await save()).toEqual({ outcome: 'saved' })
	expect((await outingOn(DAY)).map(({ sessions }) => sessions.length)).toEqual([2])
	const wish = await walkWish()
	const answers = await Promise.all(
		Array.from({ length: 16 }, (_, at) => place(at % 2 ? wish : pickingWish(market, 1, DAY))),
	)
	expect(answers.filter(({ outcome }) => outcome === 'placed')).toHaveLength(6)
	expect(await place(wish)).toMatchObject({ reasons: [{ reasons: [{ code: 'sold_out', wanted: 1, left: 0 }] }] })
	expect((await outingOn(DAY))[0]?.people).toBe(6)
	expect(await recountCapacity(database.db)).toEqual([])
})

test('who had a place before is counted too, and one guest fewer than have booked is refused', async () => {
	await buy(world, provider, orderOf([await walkWish(4)]))
	expect(await save({ guests: '3' })).toMatchObject({
		outcome: 'conflicts',
		conflicts: [{ code: 'too_many', people: 4 }],
	})
	expect((await readGuides(world, mine())).guides).toEqual([])
	expect(await save({ guests: '4' })).toEqual({ outcome: 'saved' })
	expect((await outingOn(DAY))[0]?.people).toBe(4)
	expect((await place(pickingWish(market, 1, DAY))).outcome).toBe('unavailable')
	const [guide] = (await readGuides(world, mine())).guides
	const id = String(guide?.id)
	expect(await save({ id, guests: '3' })).toMatchObject({ outcome: 'promised', people: 4 })
	expect(await save({ id, guests: '5' })).toEqual({ outcome: 'saved' })
	expect((await place(pickingWish(market, 2, DAY))).outcome).toBe('unavailable')
	expect((await place(pickingWish(market, 1, DAY))).outcome).toBe('placed')
})

test('a guide is never in two places: hours that overlap are refused whole and named, hours that follow are not', async () => {
	expect(await setOut('2026-05-06', '08:59')).toMatchObject({ outcome: 'saved' })
	expect(await save()).toMatchObject({
		outcome: 'conflicts',
		conflicts: [{ code: 'elsewhere', startsAt: new Date('2026-05-06T08:59:00+08:00') }],
	})
	expect(await outings()).toEqual([])
	const { id = 0 } = (await walks())[1] ?? {}
	expect(await changeSession(world, mine(), id, { deed: 'move', date: '2026-05-06', time: '09:00' })).toEqual({
		outcome: 'done',
	})
	expect(await save()).toEqual({ outcome: 'saved' })
})

test('a session made later by its rule while its guide is elsewhere is closed and takes nobody; of the same hours it goes along', async () => {
	await save()
	expect(await setOut('2026-05-07', '07:00 08:00')).toMatchObject({ outcome: 'saved' })
	const made = (await walks()).slice(1)
	expect(made.map(({ status }) => status)).toEqual(['open', 'closed'])
	expect(await changesOf(database.db, 'session', made[1]?.id ?? 0)).toMatchObject([
		{ from: 'open', to: 'closed', reason: 'its guide or vehicle is out elsewhere' },
	])
	expect((await outingOn('2026-05-07')).map(({ sessions }) => sessions.length)).toEqual([2])
})

test('a session that its rule cannot open is told to its host once, and stands on the day’s page until it is opened', async () => {
	await save()
	await database.db.deleteFrom('notices').execute()
	const owner = await addPerson(world, `owner-${walkId}@example.com`)
	await addMember(database.db, market.enterpriseId, owner, 'owner')
	expect(await setOut('2026-05-07', '07:00 08:00')).toMatchObject({ outcome: 'saved' })
	const [inTheWay, closedId] = (await walks()).slice(1).map(({ id }) => id)
	const told = (await eventsOf(world, 'sessions-clashed')).at(-1) as Parameters<typeof tellSessionsClashed>[1]
	expect(told).toMatchObject({ listingId: walkId, sessionIds: [closedId] })
	for (let times = 0; times < 2; times++) await tellSessionsClashed(world, told)
	const notices = await database.db.selectFrom('notices').select(['kind', 'account_id', 'params', 'link']).execute()
	expect(notices.filter(({ account_id: id }) => id === owner)).toMatchObject([
		{
			...{ kind: 'seller-session-clash', params: { count: 1, guides: [{ en: 'Old Chen' }], title: { en: 'Walk' } } },
			link: `/seller/sessions/${closedId}?enterprise=${market.enterpriseId}`,
		},
	])
	const today = async () => (await readSellerToday(world, mine())).clashes.map(({ id }) => id)
	expect(await today()).toContain(closedId)
	expect(await readSellerToday(world, managerOf(market.enterpriseId + 1))).toMatchObject({ clashes: [] })
	for (const id of [Number(inTheWay), Number(market.sessionIds['2026-05-07'])])
		expect(await changeSession(world, mine(), id, { deed: 'close' })).toEqual({ outcome: 'done' })
	expect(await changeSession(world, mine(), Number(closedId), { deed: 'open', seats: 8 })).toEqual({ outcome: 'done' })
	expect(await today()).not.toContain(closedId)
})

test('a session is neither opened nor moved to hours at which its guide is elsewhere; closed without guests it sets the guide free', async () => {
	await save()
	await setOut('2026-05-08', '09:00')
	const { id = 0 } = (await walks())[1] ?? {}
	const move = (time: string) => changeSession(world, mine(), id, { deed: 'move', date: '2026-05-08', time })
	expect(await move('08:00')).toMatchObject({ outcome: 'guide', conflict: { code: 'elsewhere' } })
	expect((await walks())[1]?.startsAt).toEqual(new Date('2026-05-08T09:00:00+08:00'))
	expect(await changeSession(world, mine(), market.sessionIds['2026-05-08'] ?? 0, { deed: 'close' })).toEqual({
		outcome: 'done',
	})
	expect(await move('08:00')).toEqual({ outcome: 'done' })
	const reopen = { deed: 'open', seats: 8 } as const
	expect(await changeSession(world, mine(), market.sessionIds['2026-05-08'] ?? 0, reopen)).toMatchObject({
		outcome: 'guide',
	})
	expect(await move('09:00')).toEqual({ outcome: 'done' })
	expect(await changeSession(world, mine(), market.sessionIds['2026-05-08'] ?? 0, reopen)).toEqual({ outcome: 'done' })
})

test('an experience that needs it no longer takes of it no more', async () => {
	await save({ guests: '1' })
	const [guide] = (await readGuides(world, mine())).guides
	expect(await save({ id: String(guide?.id), guests: '1', listing: String(market.experienceId) })).toEqual({
		outcome: 'saved',
	})
	expect((await place(await walkWish(3))).outcome).toBe('placed')
	expect((await place(pickingWish(market, 2, DAY))).outcome).toBe('unavailable')
})

test('the database itself lets no guide be in two places', async () => {
	await save()
	const [outing] = await outings()
	const row = sql`with made as (insert into capacity (kind, total) values ('shared', 6) returning id)
		insert into guide_slots (capacity_id, guide_id, during) select id, ${outing?.guideId},
			tstzrange(${new Date((outing?.until.getTime() ?? 0) - 1)}, ${outing?.until}) from made`
	await expect(row.execute(database.db)).rejects.toThrow(/guide_slots_one_place/)
})

test.each([
	[{ guests: '0' }, { guests: 'count' }],
	[{ guests: '1001' }, { guests: 'count' }],
	[{ nameZh: ' ', nameEn: '' }, { nameZh: 'name' }],
	[{ kind: 'boat' }, { kind: 'kind' }],
])('a guide with %o is not saved', async (change, faults) => {
	expect(await save(change as Record<string, string>)).toEqual(faults)
	expect((await readGuides(world, mine())).guides).toEqual([])
})

test('nobody sends another’s guide out, nor one’s own with another’s sessions; behind the wall it works the same', async () => {
	const rival = await addEnterprise(database.db, 'elsewhere', VILLAGE)
	expect(await save({}, managerOf(rival))).toEqual({ outcome: 'not-found' })
	const office = { ...world, db: behindWall(world.db, market.enterpriseId) }
	expect(await save({}, mine(), office)).toEqual({ outcome: 'saved' })
	const [guide] = (await readGuides(world, mine())).guides
	const id = String(guide?.id)
	expect(await save({ id, listing: '' }, managerOf(rival))).toEqual({ outcome: 'not-found' })
	expect(await save({ id, guests: '9' }, mine(), office)).toEqual({ outcome: 'saved' })
	const totals = await sql<{
		total: number
	}>`select distinct c.total from guide_slots g join capacity c on c.id = g.capacity_id`.execute(database.db)
	expect(totals.rows).toEqual([{ total: 9 }])
})
