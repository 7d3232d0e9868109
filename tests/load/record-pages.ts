import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { Kysely, PostgresDialect } from 'kysely'
import { MarketIndex } from '#app/domain/market-index/market-index.ts'
import { handlerOf } from '#app/server/remix-adapter.ts'
import { wholeBodies } from '#app/server/whole-body.ts'
import { connect } from '#db/client.ts'
import { layOutMarket, readMarketNames } from '#db/queries/market-rows.ts'
import type { DB } from '#db/schema.generated.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

export interface RecordedPage {
	status: number
	body: string
	/** The statements with values that the site ran for it, in their order. */
	statements: { sql: string; values: unknown[] }[]
}

/** Answers addresses by the built site in this process and tells which statements that took. */
export async function openRecorder(databaseUrl: string) {
	const { pool, close } = connect({ url: databaseUrl, max: 4 })
	let statements: RecordedPage['statements'] = []
	const db = new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		log: (event) => {
			if (event.level === 'query') statements.push({ sql: event.query.sql, values: [...event.query.parameters] })
		},
	})
	// As the site: with the market in memory, so that the floor runs the statements that are left.
	const index = new MarketIndex((await layOutMarket(db)).parts, await readMarketNames(db))
	const market = { current: async () => index }
	const world = { ...createTestWorld(db), market, now: () => new Date(), isDemo: true }
	const build = (await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as ServerBuild
	const handle = handlerOf(build, 'production')
	const context = {
		world,
		language: 'zh',
		nonce: 'n',
		requestId: 'r',
		clientAddress: '127.0.0.1',
		isHttps: false,
	} as const
	return {
		close,
		/** Bytes that the market takes in memory, and for how many listings on show. */
		weight: { bytes: index.weight, listings: index.count },
		async record(address: string, headers: Record<string, string> = {}): Promise<RecordedPage> {
			statements = []
			const response = await handle(new Request(`http://localhost${address}`, { headers }), context)
			const whole = wholeBodies.get(response)
			const body = whole ? whole.toString('utf8') : await response.text()
			return { status: response.status, body, statements }
		},
	}
}
