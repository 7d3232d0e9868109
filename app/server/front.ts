import { createServer, type Server } from 'node:http'
import type { Express } from 'express'
import { type Config, ConfigError } from '#app/platform/config.ts'
import type { World } from '#app/platform/world.ts'
import { createHttpApp } from '#app/server/http.ts'
import type { FollowedMarket } from '#app/server/market-memory/followed-market.ts'
import { openMarketMemory } from '#app/server/market-memory/open-market-memory.ts'
import { PageCache } from '#app/server/page-cache/page-cache.ts'
import { PageWatch } from '#app/server/page-cache/page-watch.ts'
import type { OpenDatabase } from '#app/server/open-database.ts'
import { ListingViews } from '#app/server/listing-views.ts'
import { openBuiltSite, openDevelopmentSite } from '#app/server/site.ts'
import { Showings } from '#app/server/showings.ts'
import { addListingViews } from '#db/queries/listing-views.ts'
import { addShowings } from '#db/queries/promoted-listings.ts'
import { forgetPageChanges, readPageChanges } from '#db/queries/page-changes.ts'

/** What answers requests, in this process or in several. */
export interface Front {
	/** Takes no new request and finishes those under way. */
	stop: () => Promise<void>
}

const FINISH_MS = 25_000
/** Longer than any proxy keeps an idle connection, so that it is never we who close first. */
const KEEP_ALIVE_MS = 65_000
const ANSWER_MS = 1000

/** Ready while the database answers within a second and we are not stopping. */
function readiness(database: OpenDatabase) {
	let draining = false
	const answers = () =>
		Promise.race([
			database.pool.query('select 1').then(
				() => true,
				() => false,
			),
			new Promise<boolean>((resolve) => setTimeout(resolve, ANSWER_MS, false)),
		])
	return { isReady: async () => !draining && (await answers()), drain: () => void (draining = true) }
}

/** The cache of whole pages, and what stops its looking at the database. */
function openPages(parts: { config: Config; world: World; market: FollowedMarket; showings: Showings }) {
	const { config, world, market, showings } = parts
	const watch = new PageWatch({
		read: async (since) => {
			const changes = await readPageChanges(world.db, since)
			// No page is made of a market older than what pages are known to have changed by.
			if (changes.isEverything) await market.catchUp()
			return changes
		},
		forget: () => forgetPageChanges(world.db),
	})
	const log = (facts: object) => world.log.info({ ...facts, method: 'GET', status: 200, kept: true }, 'request')
	const shown = showings.count.bind(showings)
	const pages = new PageCache({ watch, now: world.now, mostBytes: config.pageCacheBytes, log, shown })
	return { pages, stop: () => watch.stop() }
}

function listen(
	app: Express,
	{ pages, views }: { pages: PageCache | null; views: ListingViews },
	port: number,
): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer((req, res) => {
			views.watch(req, res)
			if (pages) void pages.answer(req, res, () => app(req, res))
			else app(req, res)
		})
		server.listen(port, () => resolve(server))
		server.keepAliveTimeout = KEEP_ALIVE_MS
		server.on('error', (error: NodeJS.ErrnoException) =>
			reject(error.code === 'EADDRINUSE' ? new ConfigError([`PORT: ${port} is taken; set PORT to another`]) : error),
		)
	})
}

function closer(server: Server, drain: () => void, writers: readonly { stop: () => Promise<void> }[]): Front {
	return {
		async stop() {
			drain()
			const closed = new Promise<void>((resolve) => server.close(() => resolve()))
			server.closeIdleConnections()
			const late = setTimeout(() => server.closeAllConnections(), FINISH_MS)
			await closed
			clearTimeout(late)
			await Promise.all(writers.map((writer) => writer.stop()))
		},
	}
}

/** Answers requests in this process. `paymentPage` is the origin of a payment page that is not the provider's own. */
export async function openFront(parts: {
	config: Config
	world: World
	database: OpenDatabase
	paymentPage: string | undefined
	isDevelopment: boolean
}): Promise<Front> {
	const { config, isDevelopment, paymentPage } = parts
	const market = openMarketMemory(parts)
	const world = { ...parts.world, market }
	const { isReady, drain } = readiness(parts.database)
	const site = isDevelopment ? await openDevelopmentSite() : await openBuiltSite()
	const paymentOrigins = [
		'https://checkout.stripe.com',
		'https://connect.stripe.com',
		...(paymentPage ? [paymentPage] : []),
	]
	const showings = new Showings({
		write: (counts) => addShowings(world.db, counts),
		now: world.now,
		warn: (err) => world.log.warn({ err }, 'showings of promotions could not be written yet'),
	})
	const kept = isDevelopment ? null : openPages({ config, world, market, showings })
	const pages = kept?.pages ?? null
	const app = createHttpApp({
		config,
		world,
		...site,
		isReady,
		paymentOrigins,
		isDevelopment,
		pages,
		showings,
		isMarketThere: () => market.isThere,
	})
	const views = new ListingViews({
		write: (counts) => addListingViews(world.db, counts),
		now: world.now,
		warn: (err) => world.log.warn({ err }, 'openings of pages could not be written yet'),
	})
	const end = () => {
		market.stop()
		kept?.stop()
		drain()
	}
	return closer(await listen(app, { pages, views }, config.port), end, [views, showings, world.touches])
}
