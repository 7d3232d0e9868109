import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { onceLooking } from '#tests/support/chromium.ts'

function newDataDir(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-journeys-'))
	// A database that runs as another user must reach what lies in it.
	chmodSync(folder, 0o755)
	return folder
}

/** Each worker has a world of its own; one is enough for a file or two, the gate takes one for each core it may count on. */
const WORLDS = Number(process.env.JOURNEY_WORLDS ?? 1)

// Workers read this file too and must find the same places.
const dataRoot = (process.env.JOURNEY_DATA_ROOT ??= newDataDir())
const dataDirOf = (world: number) => path.join(dataRoot, String(world))
/** Of the site; its payment sandbox listens on the next. */
const portOf = (world: number) => Number(process.env.JOURNEY_PORT ?? 4400) + 10 * world

const ownWorld = Number(process.env.TEST_PARALLEL_INDEX ?? 0)
process.env.JOURNEY_DATA_DIR = dataDirOf(ownWorld)
process.env.JOURNEY_ORIGINS ??= JSON.stringify(
	Array.from({ length: WORLDS }, (_, world) => `http://localhost:${portOf(world)}`),
)

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.journey.ts',
	outputDir: 'test-results/journeys',
	globalSetup: './tests/e2e/support/await-worlds.ts',
	globalTeardown: './tests/e2e/support/remove-data.ts',
	timeout: 90_000,
	expect: { timeout: 15_000 },
	fullyParallel: false,
	workers: WORLDS,
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${portOf(ownWorld)}`,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		// Its calls, without a film and without copies of the page: taking them cost more than looking at it.
		trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
		launchOptions: onceLooking(),
	},
	// Worlds of their own, as `npm start` makes them; limits are counted by other tests. With an address to be waited for here
	// each would be made only after the one before.
	webServer: Array.from({ length: WORLDS }, (_, world) => ({
		// Few of its ways are gone often enough for what compiles them once more, which took a tenth of all the journeys' work.
		command: 'node --no-opt app/server/start.ts',
		name: `world ${world}`,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
		env: {
			PORT: String(portOf(world)),
			DATA_DIR: dataDirOf(world),
			SEED: 'small',
			RATE_LIMIT_FACTOR: '1000',
			LOG_LEVEL: 'error',
			NODE_ENV: 'production',
		},
	})),
})
