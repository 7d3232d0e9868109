import type { Config } from '#app/platform/config.ts'
import type { OpenDatabase } from '#app/server/open-database.ts'
import { say, step } from '#app/server/progress.ts'
import { runSeed } from '#app/server/run-seed.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { raiseWall } from '#db/wall/raise-wall.ts'
import { isEmpty } from '#seeds/seed-if-empty.ts'

/** The site runs without it; whoever runs the site has to know. */
async function tellOfWall({ db }: OpenDatabase): Promise<void> {
	const { isUp, remedy } = await raiseWall(db)
	if (!isUp)
		say(
			`row-level security behind /seller is off: this database user may make no role. Let one that may say: ${remedy}`,
		)
}

/** Brings the schema up to date and fills an empty database with the world that the settings name. */
export async function prepareData(config: Config, database: OpenDatabase): Promise<void> {
	const applied = await step('bringing the schema up to date', () => migrateToLatest(database.db))
	if (applied.length > 0) say(`${applied.length} migrations applied`)
	await tellOfWall(database)
	if (config.seed === 'none') return
	const seed = config.seed
	await step('looking whether the market is there', async () => {
		if (await isEmpty(database.db)) await runSeed(seed, database.url)
	})
}
