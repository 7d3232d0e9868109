import { sql } from 'kysely'
import { indexMarket, rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { createSeals, type Seals } from '#app/platform/seals.ts'
import type { VoucherSigner } from '#app/platform/voucher-signer.ts'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'
import { connectSeller } from '#seeds/builders/connect-seller.ts'
import { demoVoucherSigner } from '#seeds/builders/demo-voucher-key.ts'
import { createSeeding, type Seeding } from '#seeds/builders/seeding.ts'
import { buildGalleries, namePictures, planMarketPictures, writePictureFiles } from '#seeds/builders/pictures.ts'
import { tellAfterSales } from '#seeds/builders/tell-after-sales.ts'
import { layOutOwnThings } from '#seeds/builders/own-things.ts'
import { tellGift } from '#seeds/builders/tell-gift.ts'
import { tellMovedStay } from '#seeds/builders/tell-moved-stay.ts'
import { tellInvoices } from '#seeds/builders/tell-invoices.ts'
import { tellFeed } from '#seeds/builders/tell-feed.ts'
import { tellGuides } from '#seeds/builders/tell-guides.ts'
import { tellLots } from '#seeds/builders/tell-lots.ts'
import { tellRoad } from '#seeds/builders/tell-road.ts'
import { tellSupply } from '#seeds/builders/tell-supply.ts'
import { tellNewcomer } from '#seeds/builders/tell-newcomer.ts'
import { tellNotices } from '#seeds/builders/tell-notices.ts'
import { createTables } from '#seeds/builders/tables.ts'
import { tellLetters } from '#seeds/builders/tell-letters.ts'
import { tellOffice } from '#seeds/builders/tell-office.ts'
import { tellPaidOut } from '#seeds/builders/tell-paid-out.ts'
import { tellPapers } from '#seeds/builders/tell-papers.ts'
import { tellViews } from '#seeds/builders/tell-views.ts'
import { tellVoices } from '#seeds/builders/tell-voices.ts'
import { tellWarnings } from '#seeds/builders/tell-warnings.ts'
import { writeTables } from '#seeds/builders/write-tables.ts'
import type { EncodedPicture } from '#seeds/pictures/encode.ts'
import type { PicturePlan } from '#seeds/pictures/plan.ts'
import type { Market } from '#seeds/builders/market.ts'
import { buildDemo } from '#seeds/demo.ts'
import { writeScale } from '#seeds/scale.ts'
import { buildSmall } from '#seeds/builders/small-world.ts'

export interface SeedOptions {
	seed: 'demo' | 'small' | 'scale'
	/** Listings of a scale world. */
	listings?: number
	/** Folder that gets the pictures; null draws none, and the world names them all the same. */
	filesDir: string | null
	/** A line of progress. */
	say: (text: string) => void
	/** The day the world stands on: its sessions and nights are in the future of it. */
	now: Date
	/** What signs the vouchers of bookings; without it a key of the demo's own, which checks but never signs again. */
	vouchers?: VoucherSigner
	/** What seals a seller's bank account; without it a seal of the demo's own, which nothing opens. */
	seals?: Seals
}

const VERSION = '1'

/** Whether nobody has put anything into a database yet. */
export async function isEmpty(db: Db): Promise<boolean> {
	const { rows } = await sql<{ used: boolean }>`select exists (select from seed_runs)
		or exists (select from regions) or exists (select from accounts) or exists (select from enterprises) as used`.execute(
		db,
	)
	return rows[0]?.used === false
}

/** A world in memory; its pictures are drawn while its history is told and while it is written, their rows last. */
async function prepareWorld(
	seeding: Seeding,
	{ seed, filesDir, say }: SeedOptions,
): Promise<(tx: Db) => Promise<void>> {
	let plan: PicturePlan = { scenes: [], pictures: new Map() }
	let drawn: Promise<Map<string, EncodedPicture>> = Promise.resolve(new Map())
	const onMarket = (market: Market) => {
		plan = planMarketPictures(market)
		if (filesDir !== null) drawn = writePictureFiles(plan, filesDir, say)
		// A failure is told where the pictures are waited for.
		drawn.catch(() => {})
	}
	const market = await (seed === 'demo' ? buildDemo(seeding, onMarket) : buildSmall(seeding, onMarket))
	namePictures(seeding, market, plan)
	const count = [...seeding.tables.rows.values()].reduce((sum, rows) => sum + rows.length, 0)
	say(`the history is told; writing ${count} rows`)
	return async (tx) => {
		await writeTables(tx, seeding.tables)
		const galleries = createTables()
		buildGalleries({ tables: galleries }, market, plan, await drawn)
		await writeTables(tx, galleries)
	}
}

/** Makes a world ready; what comes back writes it. */
async function prepare(seeding: Seeding, options: SeedOptions): Promise<(tx: Db) => Promise<void>> {
	const { seed, listings = 10_000, say } = options
	if (seed === 'scale') return (tx) => writeScale(tx, seeding, { listings, say })
	return prepareWorld(seeding, options)
}

/** What is told once the trade is there: what became of it, what was said of it, who looked. */
async function tellMore(
	db: Db,
	seed: 'demo' | 'small',
	{ now, minute, filesDir, seals }: { now: Date; minute: Date; filesDir: string | null; seals: Seals },
): Promise<void> {
	if (seed === 'demo') {
		await tellAfterSales(db, minute)
		await connectSeller(db, minute)
		await tellMovedStay(db, minute)
		await tellWarnings(db, minute)
		await tellPapers(db, now)
		await tellOffice(db, now)
		await tellFeed(db, minute)
		await tellNewcomer(db, now, filesDir)
	}
	await tellLots(db, seed, now)
	await tellSupply(db)
	await tellRoad(db, minute)
	await tellGuides(db, now)
	await tellVoices(db, now)
	await tellLetters(db, now)
	if (seed === 'demo') {
		await layOutOwnThings(db, minute)
		await tellGift(db)
		await tellPaidOut(db, minute, seals)
		await tellInvoices(db, minute)
	}
	await tellViews(db, now)
	await tellNotices(db, now)
}

/**
 * Fills an empty database; one that holds anything is left as it is. All or nothing: the world is made in memory and
 * written in one transaction, so a start that is killed half way leaves the database as empty as it was.
 */
export async function seedIfEmpty(db: Db, options: SeedOptions): Promise<void> {
	const { seed, say, now } = options
	if (!(await isEmpty(db))) return
	const seeding = createSeeding(seed, now, options.vouchers ?? demoVoucherSigner())
	say(`making the ${seed} world of ${seeding.today}`)
	const write = await prepare(seeding, options)
	await inTransaction(db, async (tx) => {
		// Two starts at once: the second waits here, then finds the first one's world.
		await sql`lock table seed_runs in share row exclusive mode`.execute(tx)
		if (!(await isEmpty(tx))) return
		// Pictures may take their time on a slow machine.
		await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
		await write(tx)
		await tx.insertInto('seed_runs').values({ name: seed, version: VERSION, finished_at: seeding.now }).execute()
	})
	say('making it findable')
	await indexMarket(db)
	await rankMarket(db)
	await sql`analyze`.execute(db)
	const { filesDir, seals = createSeals('demo', 'bank-account') } = options
	if (seed !== 'scale') await tellMore(db, seed, { now, minute: seeding.now, filesDir, seals })
	say('the market is filled')
}
