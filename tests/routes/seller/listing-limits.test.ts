import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import * as listing from '#app/routes/seller/listing.tsx'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { addEnterprise, addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const database = useMarket()
const ids: Record<string, number | null> = { stranger: null }
let market: TestMarket
let world: World

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock: createClock('2026-05-01T02:00:00Z') })
	for (const name of ['buyer', 'clerk', 'gate', 'rival']) ids[name] = await addPerson(world, `${name}@example.com`)
	await addMember(database.db, market.enterpriseId, ids.clerk ?? 0, 'clerk')
	await addMember(database.db, market.enterpriseId, ids.gate ?? 0, 'gate')
	await addMember(database.db, await addEnterprise(database.db, 'elsewhere', VILLAGE), ids.rival ?? 0, 'owner')
})

const statusOf = (thrown: unknown) => {
	if (!(thrown instanceof Response)) throw thrown
	return thrown.headers.get('Location')?.startsWith('/login') ? 401 : thrown.status
}

async function call(
	name: string,
	{ id = String(market.productId), body }: { id?: string; body?: URLSearchParams } = {},
) {
	const path = `/seller/listings/${id}`
	const bare = await requestAs(world, ids[name] ?? null, path, body ? 'POST' : 'GET')
	const request = body ? new Request(bare, { body }) : bare
	const args = { request, params: { id }, context: { world } } as never
	return body ? listing.action(args) : listing.loader(args)
}

const limits = (mostPerVisitor: string, quota: string) => new URLSearchParams({ mostPerVisitor, quota })

test.each([
	['stranger', 401],
	['buyer', 403],
	['gate', 403],
	['rival', 404],
])(
	'the limits of a listing are its seller’s alone: %s is answered %i, on reading and on setting',
	async (name, status) => {
		expect(await call(name).catch(statusOf)).toBe(status)
		expect(await call(name, { body: limits('1', '1') }).catch(statusOf)).toBe(status)
		expect(await call('clerk')).toMatchObject({ limits: { mostPerVisitor: null, quota: null } })
	},
)

test('a seller sets both limits, sees them again, and takes them away', async () => {
	expect(await call('clerk', { body: limits('2', '40') }).catch(statusOf)).toBe(303)
	expect(await call('clerk')).toMatchObject({ limits: { mostPerVisitor: 2, quota: { total: 40, held: 0, sold: 0 } } })
	expect(await call('clerk', { body: limits('', '') }).catch(statusOf)).toBe(303)
	expect(await call('clerk')).toMatchObject({ limits: { mostPerVisitor: null, quota: null } })
})

test('a figure that is none is told at its field and kept as it was typed; nothing is set', async () => {
	expect(await call('clerk', { body: limits('0', 'ten') })).toMatchObject({
		data: { faults: { mostPerVisitor: 'visitor', quota: 'quota' }, values: { mostPerVisitor: '0', quota: 'ten' } },
		init: { status: 400 },
	})
	expect(await call('clerk')).toMatchObject({ limits: { mostPerVisitor: null, quota: null } })
})

test.each(['0', '-3', 'x', '1e3', '99999999999999999999'])('no listing is called %s', async (id) => {
	expect(await call('clerk', { id }).catch(statusOf)).toBe(404)
})
