import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { tellOverbooking } from '#app/features/notifications/tell-overbooking.server.ts'
import { followFeeds } from '#app/features/stays/follow-feeds.server.ts'
import { giveOut, readAddress, writeGivenOut } from '#app/features/stays/give-out-calendar.server.ts'
import { addFeed, closeOverbooking, endFeed } from '#app/features/stays/keep-feeds.server.ts'
import { readFeeds } from '#app/features/stays/read-feeds.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { clockJobs } from '#app/jobs/clock-jobs.ts'
import { openCalendarFeeds } from '#app/platform/calendar-feeds.ts'
import type { FeedAnswer } from '#app/platform/feed-fetcher.ts'
import type { World } from '#app/platform/world.ts'
import { loader } from '#app/routes/site/ical.ts'
import { recountCapacity } from '#db/queries/capacity.ts'
import { hostNights } from '#db/queries/room-calendars.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { buy, eventsOf } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addEnterprise } from '#tests/support/people.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { nightWish, orderOf } from '#tests/support/wishes.ts'

const TODAY = '2026-05-01T02:00:00Z'
const MINUTE = 60_000
const clock = createClock(TODAY)
const database = useMarket(16)
const provider = usePaymentSandbox(clock)
let market: TestMarket
let world: World
let seller: Seller
let stranger: Seller
/** Two rooms of this type a night. */
let roomTypeId: number
let said: FeedAnswer
let asked: { url: string; etag: string | null }[]

beforeAll(async () => {
	market = database.market
	roomTypeId = market.roomTypeIds[1]
	const feeds = {
		...openCalendarFeeds(),
		fetch: async (url: string, etag: string | null) => {
			asked.push({ url, etag })
			return said
		},
	}
	world = createTestWorld(database.db, { clock, payments: provider.payments, feeds })
	seller = await sellerOf(world, market.enterpriseId, 'host@example.com')
	stranger = await sellerOf(world, await addEnterprise(database.db, 'elsewhere', VILLAGE), 'other@example.com')
})

beforeEach(async () => {
	asked = []
	const { feeds } = await readFeeds(world, seller, roomTypeId)
	for (const { id } of feeds) await endFeed(world, seller, id)
})

const events = (...spans: [uid: string, from: string, to: string][]): FeedAnswer => ({
	...{ outcome: 'fetched', etag: `"${spans.length}"` },
	text: [
		'BEGIN:VCALENDAR',
		...spans.flatMap(([uid, from, to]) => [
			...['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${to}`, 'END:VEVENT'],
		]),
		'END:VCALENDAR',
	].join('\r\n'),
})

const follow = async (answer: FeedAnswer) => {
	said = answer
	clock.advance(15 * MINUTE)
	return followFeeds(world)
}

const add = (url = 'https://feeds.example/room.ics') => addFeed(world, seller, { roomTypeId, name: '别家', url })
const nightOf = async (date: string) => (await hostNights(database.db, roomTypeId, { from: date, until: null }))[0]
const modeOf = async () =>
	(
		await database.db
			.selectFrom('listings')
			.select('booking_mode')
			.where('id', '=', market.stayId)
			.executeTakeFirstOrThrow()
	).booking_mode

test('an event of a feed keeps one room back for its nights, and the same feed again changes nothing', async () => {
	await add()
	await follow(events(['a', '20260503', '20260505']))
	expect(await nightOf('2026-05-03')).toMatchObject({ total: 1, blocked: 1 })
	expect(await nightOf('2026-05-05')).toMatchObject({ total: 2, blocked: 0 })
	await follow(events(['a', '20260503', '20260505']))
	expect(await nightOf('2026-05-03')).toMatchObject({ total: 1, blocked: 1 })
	expect(await recountCapacity(database.db)).toEqual([])
})

test('a block is taken away only after a successful fetch without it', async () => {
	await add()
	await follow(events(['a', '20260503', '20260504']))
	await follow({ outcome: 'refused', reason: 'unreachable' })
	await follow({ outcome: 'unchanged' })
	await follow({ outcome: 'fetched', text: '<html>busy</html>', etag: null })
	expect(await nightOf('2026-05-03')).toMatchObject({ total: 1 })
	await follow(events())
	expect(await nightOf('2026-05-03')).toMatchObject({ total: 2, blocked: 0 })
})

test('a feed is asked every fifteen minutes, with the tag it gave the last time', async () => {
	await add()
	await follow(events(['a', '20260503', '20260504']))
	expect(asked).toEqual([{ url: 'https://feeds.example/room.ics', etag: null }])
	clock.advance(15 * MINUTE - 1)
	expect(await followFeeds(world)).toBe(0)
	clock.advance(1)
	expect(await followFeeds(world)).toBe(1)
	expect(asked[1]).toMatchObject({ etag: '"1"' })
	expect(clockJobs.map(({ name }) => name)).toContain('follow-feeds')
})

test('a feed that is silent for six hours turns the listing to requests, and its voice turns it back', async () => {
	await add()
	await follow(events())
	const heardAt = clock.now().getTime()
	expect(await modeOf()).toBe('instant')
	said = { outcome: 'refused', reason: 'unreachable' }
	clock.set(new Date(heardAt + 6 * 3_600_000 - 1))
	await followFeeds(world)
	expect(await modeOf()).toBe('instant')
	clock.set(new Date(heardAt + 6 * 3_600_000 - 1 + 15 * MINUTE))
	await followFeeds(world)
	expect(await modeOf()).toBe('request')
	const { feeds } = await readFeeds(world, seller, roomTypeId)
	expect(feeds).toMatchObject([{ isSilent: true, failure: 'unreachable', ageMinutes: 6 * 60 + 14 }])
	await follow({ outcome: 'unchanged' })
	expect(await modeOf()).toBe('instant')
})

test('two silent feeds must both be heard again before guests can book at once', async () => {
	await add()
	await add('https://other.example/room.ics')
	await follow(events())
	said = { outcome: 'refused', reason: 'too-slow' }
	clock.advance(7 * 3_600_000)
	await followFeeds(world)
	expect(await modeOf()).toBe('request')
	const { feeds } = await readFeeds(world, seller, roomTypeId)
	await endFeed(world, seller, feeds[0]?.id ?? 0)
	expect(await modeOf()).toBe('request')
	await endFeed(world, seller, feeds[1]?.id ?? 0)
	expect(await modeOf()).toBe('instant')
})

test('a listing that its host made a request listing stays one', async () => {
	await database.db.updateTable('listings').set({ booking_mode: 'request' }).where('id', '=', market.stayId).execute()
	await add()
	said = { outcome: 'refused', reason: 'unreachable' }
	clock.advance(6 * 3_600_000)
	await followFeeds(world)
	await follow(events())
	expect(await modeOf()).toBe('request')
	await database.db.updateTable('listings').set({ booking_mode: 'instant' }).where('id', '=', market.stayId).execute()
})

test('nights sold here and there open one case, tell the house and cancel nobody; it ends as the host says', async () => {
	await buy(world, provider, orderOf([nightWish(market, '2026-05-20', '2026-05-21')]))
	await buy(world, provider, orderOf([nightWish(market, '2026-05-20', '2026-05-21')]))
	await add()
	await follow(events(['twice', '20260519', '20260521']))
	await follow(events(['twice', '20260519', '20260521']))
	expect(await nightOf('2026-05-19')).toMatchObject({ blocked: 1 })
	expect(await nightOf('2026-05-20')).toMatchObject({ blocked: 0, sold: 2 })
	const { cases } = await readFeeds(world, seller, roomTypeId)
	expect(cases).toMatchObject([{ feed: '别家', first: '2026-05-20', last: '2026-05-20' }])
	expect(cases[0]?.orders).toHaveLength(2)
	const caseId = cases[0]?.id ?? 0
	expect(await eventsOf(world, 'overbooking-opened')).toEqual([{ caseId }])
	expect(Object.keys(outboxDeeds['overbooking-opened'])).toEqual(['tell-overbooking'])
	await tellOverbooking(world, { caseId })
	await tellOverbooking(world, { caseId })
	const notices = await database.db
		.selectFrom('notices')
		.select('kind')
		.where('kind', '=', 'seller-overbooked')
		.execute()
	expect(notices).toHaveLength(1)
	expect(await closeOverbooking(world, stranger, { caseId, to: 'RELOCATED' })).toEqual({ outcome: 'not-found' })
	expect(await closeOverbooking(world, seller, { caseId, to: 'RELOCATED' })).toEqual({ outcome: 'closed' })
	expect(await closeOverbooking(world, seller, { caseId, to: 'REASSIGNED' })).toEqual({ outcome: 'not-found' })
})

test('a case whose booking the other site takes back is gone by itself', async () => {
	await buy(world, provider, orderOf([nightWish(market, '2026-05-25', '2026-05-26')]))
	await buy(world, provider, orderOf([nightWish(market, '2026-05-25', '2026-05-26')]))
	await add()
	await follow(events(['b', '20260525', '20260526']))
	expect((await readFeeds(world, seller, roomTypeId)).cases).toHaveLength(1)
	await follow(events())
	expect((await readFeeds(world, seller, roomTypeId)).cases).toEqual([])
	const states = await database.db.selectFrom('overbooking_cases').select('state').where('feed_uid', '=', 'b').execute()
	expect(states).toEqual([{ state: 'GONE' }])
})

test('a night that is held while somebody pays is no case, and is blocked once it is free', async () => {
	for (let at = 0; at < 2; at++)
		expect((await placeOrder(world, orderOf([nightWish(market, '2026-05-28', '2026-05-29')]))).outcome).toBe('placed')
	await add()
	await follow(events(['c', '20260528', '20260529']))
	expect((await readFeeds(world, seller, roomTypeId)).cases).toEqual([])
	await database.db.updateTable('capacity').set({ held: 0 }).execute()
	await database.db.updateTable('holds').set({ state: 'EXPIRED' }).where('state', '=', 'ACTIVE').execute()
	await follow(events(['c', '20260528', '20260529']))
	expect(asked.at(-1)).toMatchObject({ etag: null })
	expect(await nightOf('2026-05-28')).toMatchObject({ blocked: 1 })
})

test('addresses into private networks are not even kept, nor more than five feeds, nor one twice', async () => {
	expect(await add('http://feeds.example/a.ics')).toEqual({ outcome: 'refused', reason: 'not-https' })
	expect(await add('https://169.254.169.254/a.ics')).toEqual({ outcome: 'refused', reason: 'private-address' })
	for (let at = 0; at < 5; at++) expect(await add(`https://f${at}.example/a.ics`)).toMatchObject({ outcome: 'added' })
	expect(await add('https://f1.example/a.ics')).toEqual({ outcome: 'known' })
	expect(await add('https://f9.example/a.ics')).toEqual({ outcome: 'enough' })
})

test('S1: another enterprise neither adds, ends nor gives out', async () => {
	const added = await add()
	const feedId = added.outcome === 'added' ? added.feedId : 0
	const foreign = { roomTypeId, name: 'x', url: 'https://x.example/a.ics' }
	expect(await addFeed(world, stranger, foreign)).toEqual({ outcome: 'not-found' })
	expect(await endFeed(world, stranger, feedId)).toEqual({ outcome: 'not-found' })
	expect(await giveOut(world, stranger, { roomTypeId, isOnlyEnding: false })).toEqual({ outcome: 'not-found' })
	expect(await endFeed(world, seller, feedId)).toEqual({ outcome: 'ended' })
})

const tokenIn = (address: string | null) => /ical\/([\w-]{43})\.ics$/.exec(address ?? '')?.[1] ?? ''
const call = (token: string, head: Record<string, string> = {}) =>
	loader({
		params: { file: `${token}.ics` },
		request: new Request('http://x/', { headers: head }),
		context: { world },
	} as never)

test('the calendar given out has full nights and no guest; a new address ends the old one at once', async () => {
	await buy(world, provider, orderOf([nightWish(market, '2026-06-02', '2026-06-03')]))
	const key = { enterpriseId: market.enterpriseId, roomTypeId }
	expect(await readAddress(world, key)).toBeNull()
	await giveOut(world, seller, { roomTypeId, isOnlyEnding: false })
	const first = tokenIn(await readAddress(world, key))
	expect(await writeGivenOut(world, first)).not.toContain('20260602')
	await buy(world, provider, orderOf([nightWish(market, '2026-06-02', '2026-06-03')]))
	const text = await writeGivenOut(world, first)
	expect(text).toContain('DTSTART;VALUE=DATE:20260602')
	expect(text).toContain('TRANSP:OPAQUE')
	expect(text).not.toMatch(/测试游客|example\.com|138/)
	const answer = await call(first)
	expect(answer.status).toBe(200)
	clock.advance(MINUTE)
	expect((await call(first, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
	await giveOut(world, seller, { roomTypeId, isOnlyEnding: false })
	const second = tokenIn(await readAddress(world, key))
	expect(second).not.toBe(first)
	await expect(call(first)).rejects.toMatchObject({ status: 404 })
	await giveOut(world, seller, { roomTypeId, isOnlyEnding: true })
	await expect(call(second)).rejects.toMatchObject({ status: 404 })
	await expect(call('x')).rejects.toMatchObject({ status: 404 })
})

test('what another calendar blocked here is not given out again: two sites that read each other let go', async () => {
	await add()
	await follow(events(['a', '20260610', '20260611'], ['b', '20260610', '20260611']))
	expect(await nightOf('2026-06-10')).toMatchObject({ total: 0, blocked: 2 })
	await giveOut(world, seller, { roomTypeId, isOnlyEnding: false })
	const token = tokenIn(await readAddress(world, { enterpriseId: market.enterpriseId, roomTypeId }))
	expect(await writeGivenOut(world, token)).not.toContain('20260610')
})

test('the gate’s calendar has the sessions with their seats, and no guest', async () => {
	await giveOut(world, seller, { roomTypeId: null, isOnlyEnding: false })
	const token = tokenIn(await readAddress(world, { enterpriseId: market.enterpriseId, roomTypeId: null }))
	const text = await writeGivenOut(world, token)
	expect(text).toContain('BEGIN:VEVENT')
	expect(text).toMatch(/SUMMARY:.+ \d+\/\d+/)
})
