import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { applyImports } from '#app/features/imports/apply-imports.server.ts'
import { agreeImport } from '#app/features/imports/decide-import.server.ts'
import { templateRows } from '#app/features/imports/export-rows.server.ts'
import { readImport } from '#app/features/imports/read-imports.server.ts'
import { receiveImport } from '#app/features/imports/receive-import.server.ts'
import { stageImports } from '#app/features/imports/stage-imports.server.ts'
import { shipLine } from '#app/features/logistics/ship-line.server.ts'
import { createFolderStore } from '#app/platform/files.ts'
import type { World } from '#app/platform/world.ts'
import { insertCampaign } from '#db/queries/campaigns.ts'
import { adCostsOfEnterprise, campaignsOfEnterprise } from '#db/queries/import-ads.ts'
import { insertPromotion } from '#db/queries/promoted-listings.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const LINES = 10_000
const CAMPAIGNS = 40
const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-test-ads-'))
let market: TestMarket
let world: World
let seller: Seller
let campaigns: number[]

beforeAll(async () => {
	market = database.market
	world = { ...createTestWorld(database.db, { clock }), files: createFolderStore(folder, { isPrivate: true }) }
	seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
	campaigns = []
	for (let at = 0; at < CAMPAIGNS; at++) campaigns.push(await campaign(`Campaign ${at}`))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function campaign(name: string): Promise<number> {
	const { enterpriseId, productId: listingId } = market
	const days = { startsOn: '2025-06-01', endsOn: '2026-06-01', budgetMinor: 10_000, marginBp: 3_000 }
	const id = await insertCampaign(database.db, { ...days, enterpriseId, name, channel: 'search', tag: null, listingId })
	if (id === null) throw new Error('not made')
	return id
}

async function importCosts(content: string, fileName: string) {
	const bytes = new TextEncoder().encode(content)
	const received = await receiveImport(world, seller, { kind: 'ads', fileName, bytes })
	if (received.outcome !== 'received') throw new Error(received.outcome)
	await stageImports(world)
	const outcome = await agreeImport(world, seller, { runId: received.runId, goodOnly: false })
	await applyImports(world, { shipments: shipLine })
	return { outcome: outcome.outcome, run: (await readImport(world, seller, received.runId))?.run }
}

const totals = async () => {
	const { count, minor, clicks } = await database.db
		.selectFrom('ad_costs')
		.select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('amount_minor').as('minor')])
		.select(({ fn }) => fn.sum<number>('clicks').as('clicks'))
		.executeTakeFirstOrThrow()
	return [count, minor, clicks].map(Number)
}

/** A day of each campaign a line, as a platform gives them out. */
const costs = (yuan: number) =>
	`campaign,day,cost,clicks\n${Array.from({ length: LINES }, (_, at) => {
		const day = addDays('2026-04-30', -Math.floor(at / CAMPAIGNS))
		return `C${campaigns[at % CAMPAIGNS]} x,${day},${yuan}.25,${(at % 7) + 1}`
	}).join('\n')}\n`

test('a file of ten thousand days of costs is taken in whole; taken in again it changes nothing, and a corrected day replaces the one that was there', async () => {
	const first = await importCosts(costs(3), 'costs.csv')
	expect(first).toMatchObject({ outcome: 'done', run: { state: 'APPLIED', changeCount: LINES } })
	const once = await totals()
	expect(once.slice(0, 2)).toEqual([LINES, LINES * 325])
	await importCosts(costs(3), 'costs again.csv')
	expect(await totals()).toEqual(once)
	await importCosts(`campaign,day,cost,clicks\nC${campaigns[0]},2026-04-30,4.25,1\n`, 'corrected.csv')
	expect(await totals()).toEqual([LINES, LINES * 325 + 100, once[2]])
})

test('what a promoted listing cost is known by its clicks: no file says it, and none is given out with it', async () => {
	const id = await campaign('Promoted')
	const { enterpriseId, productId: listingId } = market
	const terms = { bidMinor: 50, dayBudgetMinor: 500, budgetMinor: 1_000, words: [], regionCode: null, at: clock.now() }
	await insertPromotion(database.db, { campaignId: id, enterpriseId, listingId, ...terms })
	await database.db
		.insertInto('ad_costs')
		.values({ campaign_id: id, day: '2026-04-30', amount_minor: 10, clicks: 1 })
		.execute()
	expect((await campaignsOfEnterprise(database.db, enterpriseId)).map((it) => it.id)).not.toContain(id)
	const given = await adCostsOfEnterprise(database.db, enterpriseId)
	expect(given.some((it) => it.campaign.startsWith(`C${id} `))).toBe(false)
	const { outcome, run } = await importCosts(`campaign,day,cost,clicks\nC${id},2026-04-30,99.00,5\n`, 'wrong.csv')
	expect(outcome).toBe('nothing-good')
	const shown = await readImport(world, seller, run?.id ?? 0)
	expect(shown?.faulty[0]?.faults).toEqual([{ column: 'campaign', code: 'counted_here' }])
})

test('the template of costs is a file that can be taken in as it is', async () => {
	const rows = await templateRows(world, seller, 'ads', 'zh')
	const content = rows.map((row) => row.join(',')).join('\n')
	expect(await importCosts(content, 'template.csv')).toMatchObject({ outcome: 'done', run: { faultCount: 0 } })
})
