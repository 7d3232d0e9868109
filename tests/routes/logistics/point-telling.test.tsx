import { beforeAll, expect, test } from 'vitest'
import { registerHousehold } from '#app/features/logistics/register-household.server.ts'
import type { World } from '#app/platform/world.ts'
import * as point from '#app/routes/logistics/point.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { VILLAGE } from '#tests/support/market.ts'
import { requestAs } from '#tests/support/people.ts'
import { courierAt } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const PARCEL = { carrier: 'ZTO', carrierNumber: 'ZT00000001', name: '陈明', phone: '13800004321' } as const
let world: World
let keeper: Awaited<ReturnType<typeof courierAt>>

beforeAll(async () => {
	world = createTestWorld(database.db, { clock })
	keeper = await courierAt(world, VILLAGE, { kind: 'DELIVERY_POINT', name: 'Tea Point' })
	const { nodeId } = keeper
	await registerHousehold(world, keeper.courier, { ...PARCEL, nodeId, temperatureClass: 'ambient' })
})

/** The keeper's page in both languages where a provider carries text messages or none does, as a parcel was just registered. */
async function drawn(isCarried: boolean) {
	const sms = { ...world.sms, isCarried }
	const request = await requestAs(world, keeper.courier.account.accountId, '/point')
	const read = await point.loader({ request, params: {}, context: { world: { ...world, sms } } } as never)
	const answer = { outcome: 'registered', parcels: null, breaksChain: false, handing: null, isGood: true, values: {} }
	return (['zh', 'en'] as const).map((language) => drawPage(point.default, { language, read, answer }))
}

test('where no provider carries text messages the point says that none was sent, and its keeper tells from their own phone', async () => {
	const [zh = '', en = ''] = await drawn(false)
	expect(zh).not.toMatch(/马上收到带取件码的短信|短信已经安排|登记并发短信/)
	expect(zh).toContain('本站没有发短信')
	expect(en).not.toMatch(/gets a text message|is on its way|send the message/)
	expect(en).toContain('No text message was sent')
	const { code } = await database.db.selectFrom('household_parcels').select('code').executeTakeFirstOrThrow()
	for (const page of [zh, en]) {
		const [, to, body] = /href="sms:([^"?]+)\?&amp;body=([^"]+)"/.exec(page) ?? []
		expect(to).toBe(PARCEL.phone)
		expect(decodeURIComponent(body ?? '')).toContain('Tea Point')
		// The code stays the receiver's: in person the last four digits of the phone number do.
		expect(page).not.toContain(code)
	}
})

test('where one does, the receiver is told by the site', async () => {
	const [zh = '', en = ''] = await drawn(true)
	expect(zh).toContain('短信已经安排发给收件人')
	expect(en).toContain('the text message to the receiver is on its way')
	for (const page of [zh, en]) expect(page).not.toContain('href="sms:')
})

test('the form that hands out is empty again once a parcel has gone, and keeps its number until then', async () => {
	const number = 'SP2605010000019'
	const request = await requestAs(world, keeper.courier.account.accountId, `/point?hand=${number}`)
	const read = await point.loader({ request, params: {}, context: { world } } as never)
	const handing = { number, left: 4, until: null }
	const answer = { parcels: null, breaksChain: false, unkept: null, handing }
	const page = (outcome: string, isGood: boolean) => {
		const values = { deed: 'hand-out', number, code: '000000' }
		return drawPage(point.default, { language: 'en', read, answer: { ...answer, outcome, isGood, values } })
	}
	expect(page('wrong-code', false)).toContain(`value="${number}"`)
	const handed = page('handed-out', true)
	expect(handed).toContain(`hand out ${number}`)
	expect(handed).not.toContain(`value="${number}"`)
})
