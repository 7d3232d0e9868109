import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { agreeImport } from '#app/features/imports/decide-import.server.ts'
import { readImport } from '#app/features/imports/read-imports.server.ts'
import { receiveImport } from '#app/features/imports/receive-import.server.ts'
import { createFolderStore } from '#app/platform/files.ts'
import type { World } from '#app/platform/world.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { addPackedOrders } from '#tests/load/packed-orders.ts'
import { printTable } from '#tests/load/print-table.ts'
import { buildMarket, type TestMarket } from '#tests/support/market.ts'
import { sellerOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

/* `npm run bench -- imports [rows]`: files of 10,000 rows unless said otherwise, each staged and applied by the jobs in a process of their own. */

const ROWS = Number(process.argv[3] ?? 10_000)
const TARGET_SECONDS = 30
const LOOK_EVERY_MS = 100
const START = '2026-05-01T02:00:00Z'

const numbered = (lineOf: (at: number) => string) => Array.from({ length: ROWS }, (_, at) => lineOf(at)).join('\n')
const PRODUCTS = 'sku,title_zh,title_en,category,price,weight_g,stock\n'
const products = (yuan: number) =>
	PRODUCTS + numbered((at) => `B-${at},茶${at},Tea ${at},tea,${at + yuan}.50,100,${at}`)
const stock = () => `sku,on_hand\n${numbered((at) => `B-${at},${at + 7}`)}`

const shipments = (orders: readonly string[]) =>
	`order,carrier,number\n${orders.map((order, at) => `${order},SF,SF${1_000_000 + at}`).join('\n')}`

interface Measured {
	what: string
	rows: number
	/** From the file's coming until its last row is applied, with the start of a process for each half. */
	seconds: number
	stagingSeconds: number
	applyingSeconds: number
	rowsPerSecond: number
	/** Looks at the file's page while the jobs were at work, each counted once it was answered; and the slowest. */
	looks: number
	slowestLookMs: number
	/** How many steps of progress these looks saw. */
	steps: number
	isInTarget: boolean
}

interface Site {
	market: TestMarket
	url: string
	folder: string
	world: World
	seller: Seller
}

/** Runs the jobs in a process of their own; looks at the file's page all the while. Gives the milliseconds of each look. */
async function work({ url, folder, world, seller }: Site, runId: number, seen: Set<number>): Promise<number[]> {
	const child = fork('tests/support/import-worker.ts', [url, folder, START], {
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	})
	let isOver = false
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve)).finally(() => (isOver = true))
	const looks: number[] = []
	while (!isOver) {
		const begun = performance.now()
		const view = await readImport(officeOf(world, seller), seller, runId)
		looks.push(performance.now() - begun)
		if (view) seen.add(view.run.appliedCount ?? view.run.stagedCount)
		await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))])
	}
	const code = await ended
	if (code !== 0) throw new Error(`the jobs ended with ${code}`)
	return looks
}

async function measure(site: Site, what: string, kind: ImportKind, text: string): Promise<Measured> {
	const { world, seller } = site
	const seen = new Set<number>()
	const begun = performance.now()
	const bytes = new TextEncoder().encode(text)
	const received = await receiveImport(world, seller, { kind, fileName: `${kind}.csv`, bytes })
	if (received.outcome !== 'received') throw new Error(received.outcome)
	const { runId } = received
	const staging = await work(site, runId, seen)
	const staged = performance.now()
	const agreed = await agreeImport(world, seller, { runId, goodOnly: false })
	if (agreed.outcome !== 'done') throw new Error(`${what}: ${JSON.stringify(agreed)}`)
	const applying = await work(site, runId, seen)
	const ended = performance.now()
	const run = (await readImport(world, seller, runId))?.run
	if (run?.state !== 'APPLIED' || run.changeCount !== ROWS) throw new Error(`${what}: ${JSON.stringify(run)}`)
	const seconds = (ended - begun) / 1000
	return {
		...{ what, rows: ROWS, seconds, stagingSeconds: (staged - begun) / 1000, applyingSeconds: (ended - staged) / 1000 },
		...{ rowsPerSecond: ROWS / seconds, looks: staging.length + applying.length, steps: seen.size },
		...{ slowestLookMs: Math.max(...staging, ...applying), isInTarget: seconds < TARGET_SECONDS },
	}
}

/** On the shelf like any other goods, so that what changes them next tells search and pages too. */
const putOnShelf = ({ world }: Site) =>
	world.db
		.updateTable('listings')
		.set({ status: 'published', published_at: new Date(START) })
		.execute()

async function measureFiles(site: Site): Promise<Measured[]> {
	const added = await measure(site, 'new goods, with their stock', 'products', products(1))
	await putOnShelf(site)
	return [
		added,
		await measure(site, 'goods on sale, each at a new price', 'products', products(2)),
		await measure(site, 'stock of goods on sale, counted anew', 'stock', stock()),
		await measure(
			site,
			'parcels handed to a carrier',
			'shipments',
			shipments(await addPackedOrders(site.world.db, site.market, ROWS)),
		),
	]
}

function print(rows: readonly Measured[]): void {
	const lines = rows.map((row) => [
		...[
			row.what,
			String(row.rows),
			row.seconds.toFixed(1),
			row.stagingSeconds.toFixed(1),
			row.applyingSeconds.toFixed(1),
		],
		...[row.rowsPerSecond.toFixed(0), String(row.looks), row.slowestLookMs.toFixed(0), String(row.steps)],
		row.isInTarget ? 'in' : 'OVER',
	])
	const head = ['', 'rows', 's', 'staging', 'applying', 'rows/s', 'looks', 'slowest ms', 'steps', `${TARGET_SECONDS} s`]
	printTable([head, ...lines])
}

/** Files of goods, of stock and of carriers' numbers, from their coming to their last row, while their page is looked at. */
export async function imports(): Promise<Measured[]> {
	const dir = mkdtempSync(path.join(tmpdir(), 'shanhai-imports-'))
	const durable = { durable: true, isThrowaway: true }
	const database = await startEmbedded({ dir: path.join(dir, 'pg'), database: 'bench', ...durable })
	const { db, close } = connect({ url: database.url })
	try {
		await migrateToLatest(db)
		const market = await buildMarket(db)
		const folder = path.join(dir, 'files')
		const files = createFolderStore(folder, { isPrivate: true })
		const world = { ...createTestWorld(db, { clock: createClock(START) }), files }
		const seller = await sellerOf(world, market.enterpriseId, 'seller@example.com')
		const rows = await measureFiles({ market, url: database.url, folder, world, seller })
		print(rows)
		return rows
	} finally {
		await close()
		await database.stop()
		rmSync(dir, { recursive: true, force: true })
	}
}
