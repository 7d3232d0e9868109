import { beforeAll, beforeEach, expect, test } from 'vitest'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import { agreeToBeRemembered, forgetBrowser } from '#app/features/sharing/answer-consent.server.ts'
import { forgetVisitors } from '#app/features/sharing/forget-visitors.server.ts'
import { makeLink } from '#app/features/sharing/make-link.server.ts'
import { openShare } from '#app/features/sharing/open-share.server.ts'
import type { Remembered } from '#app/platform/visitor-cookie.ts'
import type { World } from '#app/platform/world.ts'
import { useMarket } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const PHONE = 'Mozilla/5.0 (iPhone)'
const clock = createClock()
const database = useMarket()
let world: World
let code = ''
let addresses = 0

beforeAll(async () => {})
beforeEach(async () => {
	clock.set('2026-05-01T02:00:00Z')
	world = createTestWorld(database.db, { clock })
	code = await linkIn('wechat')
})

async function linkIn(channel: 'wechat' | 'douyin', visitorId: string | null = null) {
	const made = await makeLink(world, { path: '/products/spring-tea', channel, accountId: null, visitorId })
	if (made.outcome !== 'made') throw new Error(made.outcome)
	return made.code
}

const come = (remembered: Remembered, parts: { code?: string; userAgent?: string; clientAddress?: string } = {}) =>
	openShare(world, {
		...{ code, remembered, accountId: null, userAgent: PHONE, clientAddress: `192.0.2.${++addresses}` },
		...parts,
	})

async function touches() {
	await world.touches.flush()
	return database.db.selectFrom('touches').selectAll().orderBy('id').execute()
}
const last = async () => (await touches()).at(-1)
const keyIn = (path: string | null) => new URL(path ?? '', 'http://x').searchParams.get('via') ?? ''

test('before a visitor agrees nothing of them is stored: the click is a count that is nobody’s', async () => {
	const path = await come('unasked')
	expect(path).toMatch(/^\/products\/spring-tea\?via=[0-9a-f-]{36}$/)
	expect(await last()).toMatchObject({
		visitor_id: null,
		kind: 'CLICK',
		source: 'chat_share',
		is_first: false,
		fault: null,
	})
})

test('who agrees owns the click that brought them, and it is their first touch', async () => {
	const touch = keyIn(await come('unasked'))
	const id = await agreeToBeRemembered(world, { visitorId: null, touch })
	expect(await last()).toMatchObject({ key: touch, visitor_id: id, is_first: true })
	const other = await linkIn('douyin')
	expect(await come({ id }, { code: other })).toBe('/products/spring-tea')
	expect(await last()).toMatchObject({ visitor_id: id, is_first: false, source: 'short_video' })
})

test('nobody takes a click that is somebody’s already', async () => {
	const touch = keyIn(await come('unasked'))
	const id = await agreeToBeRemembered(world, { visitorId: null, touch })
	await agreeToBeRemembered(world, { visitorId: null, touch })
	expect(await last()).toMatchObject({ visitor_id: id })
})

test('a visitor who declined is not asked again and not remembered', async () => {
	expect(await come('declined')).toBe('/products/spring-tea')
	expect(await last()).toMatchObject({ visitor_id: null })
})

test('a made-up visitor in a cookie is nobody', async () => {
	await come({ id: world.newId() })
	expect(await last()).toMatchObject({ visitor_id: null })
})

test('machines, the sharer’s own clicks and one device over and over are written down and not counted', async () => {
	await come('declined', { userAgent: 'Mozilla/5.0 (compatible; Baiduspider/2.0)' })
	expect(await last()).toMatchObject({ fault: 'BOT' })
	const id = await agreeToBeRemembered(world, { visitorId: null, touch: '' })
	const own = await linkIn('wechat', id)
	await come({ id }, { code: own })
	expect(await last()).toMatchObject({ fault: 'SELF' })
	const device = { clientAddress: '198.51.100.7' }
	await come('declined', device)
	await come('declined', device)
	expect((await touches()).slice(-2).map(({ fault }) => fault)).toEqual([null, 'REPEATED'])
	clock.advance(29 * 60_000)
	await come('declined', device)
	expect(await last()).toMatchObject({ fault: 'REPEATED' })
	clock.advance(30 * 60_000)
	await come('declined', device)
	expect(await last()).toMatchObject({ fault: null })
})

test('a link of nobody leads nowhere and writes nothing', async () => {
	const before = (await touches()).length
	expect(await come('unasked', { code: 'nosuchcode' })).toBeNull()
	expect(await come('unasked', { code: '../../x' })).toBeNull()
	expect(await touches()).toHaveLength(before)
})

test('the same listing shared again in a channel is the same link; who is not known has a new one each time', async () => {
	const id = await agreeToBeRemembered(world, { visitorId: null, touch: '' })
	expect(await linkIn('wechat', id)).toBe(await linkIn('wechat', id))
	expect(await linkIn('wechat')).not.toBe(await linkIn('wechat'))
})

test('a visitor is forgotten when they say so, and after thirteen months; the counts stay', async () => {
	const [one, two] = [keyIn(await come('unasked')), keyIn(await come('unasked'))]
	const [first, second] = [
		await agreeToBeRemembered(world, { visitorId: null, touch: one }),
		await agreeToBeRemembered(world, { visitorId: null, touch: two }),
	]
	const count = (await touches()).length
	const of = async (id: string) => (await touches()).filter(({ visitor_id }) => visitor_id === id).length
	await forgetBrowser(world, first)
	expect([await of(first), await of(second)]).toEqual([0, 1])
	clock.set(addMinutes(addHours(new Date('2026-05-01T02:00:00Z'), 24 * 395), -1))
	await forgetVisitors(world)
	expect(await of(second)).toBe(1)
	clock.advance(60_000)
	await forgetVisitors(world)
	expect(await of(second)).toBe(0)
	expect(await touches()).toHaveLength(count)
	expect((await touches()).every(({ device }) => device === null)).toBe(true)
	expect(await database.db.selectFrom('visitors').selectAll().where('id', 'in', [first, second]).execute()).toEqual([])
})
