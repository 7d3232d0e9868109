import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { appointKeeper, dismissKeeper } from '#app/features/network/appoint-keeper.server.ts'
import { closeNodeNow, reopenNode } from '#app/features/network/close-node.server.ts'
import { editNode } from '#app/features/network/edit-node.server.ts'
import { openNode } from '#app/features/network/open-node.server.ts'
import { operatorOf } from '#app/features/network/operator-text.ts'
import { planRun, stopRun } from '#app/features/network/plan-runs.server.ts'
import { readNetwork } from '#app/features/network/read-network.server.ts'
import { readNode } from '#app/features/network/read-node.server.ts'
import type { World } from '#app/platform/world.ts'
import type { NodeFacts } from '#db/queries/logistics-nodes.ts'
import type { RunFacts } from '#db/queries/scheduled-runs.ts'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE } from '#tests/support/market.ts'
import { addPerson } from '#tests/support/people.ts'
import { administratorOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const COUNTY = '990101000000'
const OTHER_COUNTY = '990102000000'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let world: World
let administrator: Administrator
let elsewhere: Administrator
let analyst: Administrator

const factsOf = (parts: Partial<NodeFacts> = {}): NodeFacts => ({
	kind: 'DELIVERY_POINT',
	nameZh: '茶村代收点',
	nameEn: 'Tea point',
	regionCode: VILLAGE,
	operatorName: '供销社',
	operatorNameEn: 'Supply co-op',
	openingHours: '08:00–18:00',
	handlingMinutes: 20,
	temperatureClasses: ['ambient'],
	lon: 120.5,
	lat: 28.1,
	...parts,
})

const runOf = (fromNodeId: number, toNodeId: number, parts: Partial<RunFacts> = {}): RunFacts => ({
	...{ fromNodeId, toNodeId, weekdays: 127, departsAt: '08:30', rideMinutes: 40, cutoffMinutes: 15 },
	...{
		operatorName: '公交',
		operatorNameEn: 'Bus',
		vehicle: 'BUS',
		temperatureClasses: ['ambient'],
		capacityKg: 100,
		costMinor: 1_000,
	},
	...{ validFrom: '2026-05-01', validTo: null },
	...parts,
})

async function opened(parts: Partial<NodeFacts> = {}, by = administrator): Promise<number> {
	const result = await openNode(world, by, factsOf(parts))
	if (result.outcome !== 'opened') throw new Error(result.outcome)
	return result.id
}

const pageOf = (id: number, by = administrator) => readNode(world, by, { id, goal: '' })

const logOf = (entity: string, id: number) =>
	database.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state', 'actor'])
		.where('entity', '=', entity)
		.where('entity_id', '=', String(id))
		.orderBy('id')
		.execute()

beforeAll(async () => {
	world = createTestWorld(database.db, { clock })
	administrator = await administratorOf(world, COUNTY, 'county@example.test')
	elsewhere = await administratorOf(world, OTHER_COUNTY, 'other@example.test')
	analyst = await administratorOf(world, COUNTY, 'analyst@example.test', 'analyst')
})

beforeEach(() => clock.set('2026-05-01T02:00:00Z'))

test('an administrator opens a node in the own region: it is listed, drawn and logged', async () => {
	const id = await opened({ nameEn: 'Cloud point' })
	const asked = { language: 'en', region: null, kind: null, text: 'cloud', page: 1 } as const
	const page = await readNetwork(world, administrator, asked)
	if (page.outcome !== 'found') throw new Error(page.outcome)
	expect(page.nodes).toMatchObject([{ id, kind: 'DELIVERY_POINT', openedOn: '2026-05-01', closedOn: null }])
	expect(page.counts.DELIVERY_POINT).toBeGreaterThan(0)
	expect(page.map?.dots.find(({ kind }) => kind === 'DELIVERY_POINT')?.path).toMatch(/^M\d+ \d+h0/)
	const actor = `account:${administrator.account.accountId}`
	expect(await logOf('logistics-node', id)).toEqual([{ from_state: null, to_state: 'OPEN', actor }])
})

test('S1: nobody opens, edits, closes or sees a node outside the own region, and an analyst only looks', async () => {
	expect(await openNode(world, administrator, factsOf({ regionCode: OTHER_COUNTY }))).toEqual({
		outcome: 'not-your-region',
	})
	const id = await opened()
	const before = await pageOf(id)
	expect(await pageOf(id, elsewhere)).toBeNull()
	expect(await editNode(world, elsewhere, { id, ...factsOf({ nameEn: 'Mine' }) })).toEqual({ outcome: 'not-found' })
	expect(await closeNodeNow(world, elsewhere, id)).toEqual({ outcome: 'not-found' })
	expect(await planRun(world, elsewhere, runOf(id, id + 1))).toEqual({ outcome: 'not-found' })
	expect(await appointKeeper(world, elsewhere, { nodeId: id, email: 'other@example.test' })).toEqual({
		outcome: 'not-found',
	})
	expect(await openNode(world, analyst, factsOf())).toEqual({ outcome: 'may-not-write' })
	expect(await editNode(world, analyst, { id, ...factsOf({ nameEn: 'Mine' }) })).toEqual({ outcome: 'may-not-write' })
	expect(await closeNodeNow(world, analyst, id)).toEqual({ outcome: 'may-not-write' })
	expect(await pageOf(id)).toEqual(before)
	expect((await pageOf(id, analyst))?.mayWrite).toBe(false)
})

test('a node is not moved out of the region of who edits it', async () => {
	const id = await opened()
	const moved = { id, ...factsOf({ regionCode: OTHER_COUNTY }) }
	expect(await editNode(world, administrator, moved)).toEqual({ outcome: 'not-your-region' })
	expect(await editNode(world, administrator, { id, ...factsOf({ handlingMinutes: 45 }) })).toEqual({ outcome: 'kept' })
	expect((await pageOf(id))?.node).toMatchObject({ handlingMinutes: 45, regionCode: VILLAGE })
})

test('who runs a node is found, and told English readers, by the English name as far as somebody wrote it', async () => {
	const named = await opened({ operatorName: '瓯北联运', operatorNameEn: 'Oubei Transport' })
	const unnamed = await opened({ operatorName: '瓯北联运', operatorNameEn: '' })
	const asked = { language: 'en', region: null, kind: null, page: 1 } as const
	const byEnglish = await readNetwork(world, administrator, { ...asked, text: 'oubei' })
	expect(byEnglish).toMatchObject({ nodes: [{ id: named, operatorNameEn: 'Oubei Transport' }] })
	const both = await readNetwork(world, administrator, { ...asked, text: '瓯北' })
	if (both.outcome !== 'found') throw new Error(both.outcome)
	const told = (language: Language) => both.nodes.map((node) => [node.id, operatorOf(node, language)])
	expect(told('en')).toEqual([
		[named, 'Oubei Transport'],
		[unnamed, '瓯北联运'],
	])
	expect(told('zh')).toEqual([
		[named, '瓯北联运'],
		[unnamed, '瓯北联运'],
	])
	expect(await planRun(world, administrator, runOf(named, unnamed))).toEqual({ outcome: 'planned' })
	expect((await pageOf(named))?.runs).toMatchObject([{ operatorName: '公交', operatorNameEn: 'Bus' }])
	await editNode(world, administrator, { id: unnamed, ...factsOf({ operatorNameEn: 'Oubei Buses' }) })
	expect((await pageOf(unnamed))?.node.operatorNameEn).toBe('Oubei Buses')
})

test('a run leads to another open node, and is gone from the timetable the day it is stopped', async () => {
	const [from, to] = [await opened(), await opened({ kind: 'STATION' })]
	expect(await planRun(world, administrator, runOf(from, from))).toEqual({ outcome: 'to-same-node' })
	expect(await planRun(world, administrator, runOf(from, 999_999))).toEqual({ outcome: 'to-unknown-node' })
	expect(await planRun(world, administrator, runOf(from, to))).toEqual({ outcome: 'planned' })
	const [run] = (await pageOf(from))?.runs ?? []
	expect(run).toMatchObject({ fromNodeId: from, toNodeId: to, departsAt: '08:30', costMinor: 1_000 })
	expect((await pageOf(to))?.runs).toMatchObject([{ id: run?.id }])
	clock.advance(2 * 86_400_000)
	const stop = { id: run?.id ?? 0, fromNodeId: from }
	expect(await stopRun(world, administrator, { ...stop, fromNodeId: to })).toEqual({ outcome: 'not-found' })
	expect(await stopRun(world, administrator, stop)).toEqual({ outcome: 'ended' })
	expect((await pageOf(from))?.runs).toEqual([])
	expect(await stopRun(world, administrator, stop)).toEqual({ outcome: 'not-found' })
	const kept = await database.db.selectFrom('scheduled_runs').select('valid_to').where('id', '=', stop.id).execute()
	expect(kept).toEqual([{ valid_to: '2026-05-02' }])
})

test('a node that closes takes its runs with it, in both directions, and opens again without them', async () => {
	const [node, other] = [await opened(), await opened()]
	clock.advance(86_400_000)
	await planRun(world, administrator, runOf(node, other))
	await planRun(world, administrator, runOf(other, node, { validFrom: '2026-06-01' }))
	expect(await closeNodeNow(world, administrator, node)).toEqual({ outcome: 'closed' })
	expect(await pageOf(node)).toMatchObject({ node: { closedOn: '2026-05-02' }, runs: [] })
	expect(await planRun(world, administrator, runOf(other, node))).toEqual({ outcome: 'to-unknown-node' })
	expect(await planRun(world, administrator, runOf(node, other))).toEqual({ outcome: 'from-closed-node' })
	expect(await reopenNode(world, administrator, node)).toEqual({ outcome: 'reopened' })
	expect(await pageOf(node)).toMatchObject({ node: { closedOn: null }, runs: [] })
	expect((await logOf('logistics-node', node)).map((it) => it.to_state)).toEqual(['OPEN', 'CLOSED', 'OPEN'])
})

test('somebody with an account becomes a keeper by the e-mail they log in with, once, and stops being one', async () => {
	const id = await opened()
	const accountId = await addPerson(world, 'keeper@example.test')
	const appoint = (email: string) => appointKeeper(world, administrator, { nodeId: id, email })
	expect(await appoint('nobody@example.test')).toEqual({ outcome: 'no-account' })
	expect(await appoint('Keeper@Example.test')).toEqual({ outcome: 'appointed' })
	expect(await appoint('keeper@example.test')).toEqual({ outcome: 'appointed' })
	expect((await pageOf(id))?.keepers).toMatchObject([{ accountId }])
	expect(await dismissKeeper(world, administrator, { nodeId: id, accountId })).toEqual({ outcome: 'dismissed' })
	expect((await pageOf(id))?.keepers).toEqual([])
})
