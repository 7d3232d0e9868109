import { beforeAll, expect, test } from 'vitest'
import type { World } from '#app/platform/world.ts'
import * as page from '#app/routes/cluster/reconciliation.tsx'
import { difference } from '#app/domain/reconciliation/difference.ts'
import { keepDifferences, resolveDifference } from '#db/queries/provider-differences.ts'
import { useMarket } from '#tests/support/database.ts'
import { addPerson, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const ids: Record<string, number | null> = { stranger: null }
let world: World

async function administrator(name: string, regionCode: string, role = 'administrator') {
	const accountId = await addPerson(world, `${name}@example.com`)
	const grant = { account_id: accountId, region_code: regionCode, role }
	await database.db.insertInto('administrators').values(grant).execute()
	ids[name] = accountId
}

beforeAll(async () => {
	world = createTestWorld(database.db, { clock })
	ids.buyer = await addPerson(world, 'buyer@example.com')
	await administrator('city', '990100000000')
	await administrator('county', '990102000000')
	await administrator('analyst', '990100000000', 'analyst')
})

async function read(name: string) {
	const request = await requestAs(world, ids[name] ?? null, '/admin/reconciliation')
	return page.loader({ request, params: {}, context: { world } } as never)
}

test('shows what is open and what is over with both figures, to who settles with all sellers and nobody else', async () => {
	const facts = { subject: 'refund', currency: 'CNY', oursMinor: 100 } as const
	const found = ['re_1', 're_2'].map((objectId) => difference({ ...facts, objectId, kind: 'missing-refund' }))
	await keepDifferences(database.db, ['refund'], found, clock.now())
	await resolveDifference(database.db, 're_2', { actor: 'account:7', note: 'looked it up', at: clock.now() })
	const { data, init } = await read('city')
	expect(data.open).toMatchObject([{ objectId: 're_1', kind: 'missing-refund', oursMinor: 100, theirsMinor: null }])
	expect(data.over).toMatchObject([{ objectId: 're_2', resolvedBy: 'account:7', resolvedNote: 'looked it up' }])
	expect(new Headers(init?.headers).get('Cache-Control')).toBe('no-store')
	for (const name of ['county', 'analyst', 'buyer']) await expect(read(name)).rejects.toMatchObject({ status: 403 })
	await expect(read('stranger')).rejects.toMatchObject({ status: 302 })
})

async function shown(search = '') {
	const request = await requestAs(world, ids.city ?? null, `/admin/reconciliation${search}`)
	return (await page.loader({ request, params: {}, context: { world } } as never)).data
}

async function addDifferences(): Promise<void> {
	const rows = Array.from({ length: 51 }, (_, at) => ({
		...{ object_id: `pi_${String(at).padStart(2, '0')}`, subject: 'payment', kind: 'unknown-payment' },
		...{ amount_minor: 100, currency: 'CNY', found_at: new Date('2026-05-03T02:00:00Z'), seen_at: clock.now() },
	}))
	await database.db.insertInto('provider_differences').values(rows).execute()
}

async function send(name: string, fields: Record<string, string>) {
	const bare = await requestAs(world, ids[name] ?? null, '/admin/reconciliation', 'POST')
	const request = new Request(bare, { body: new URLSearchParams(fields) })
	const { data, init } = await page.action({ request, params: {}, context: { world } } as never)
	return { ...data, status: init?.status ?? 200 }
}

test('a long list of differences goes on on its next page', async () => {
	await addDifferences()
	const first = await shown()
	expect([first.open.length, first.page, first.pageCount]).toEqual([50, 1, 2])
	const second = await shown('?page=2')
	// That of the first test is older.
	expect(second.open.map(({ objectId }) => objectId)).toEqual(['pi_50', 're_1'])
})

test('a difference is ended with what was found out, once, and is listed as over; without words it stays open', async () => {
	const refused = await send('city', { object: 'pi_07', note: ' ok ' })
	expect(refused).toMatchObject({ status: 400, outcome: 'no-note', refused: { object: 'pi_07', note: ' ok ' } })
	expect((await shown()).open.map(({ objectId }) => objectId)).toContain('pi_07')
	const form = { object: 'pi_07', note: '已在后台退回给买家' }
	expect(await send('city', form)).toMatchObject({ status: 200, outcome: 'resolved', refused: null })
	expect(await send('city', form)).toMatchObject({ outcome: 'resolved-before' })
	const { open, over } = await shown()
	expect(open.map(({ objectId }) => objectId)).not.toContain('pi_07')
	expect(over).toContainEqual(
		expect.objectContaining({ objectId: 'pi_07', resolvedBy: `account:${ids.city}`, resolvedNote: form.note }),
	)
})

test('nobody else ends a difference', async () => {
	const tried = await send('analyst', { object: 'pi_08', note: 'looked it up' }).catch((thrown: unknown) => thrown)
	expect(tried instanceof Response && tried.status).toBe(403)
	expect((await shown()).open.map(({ objectId }) => objectId)).toContain('pi_08')
})
