import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '#tests/support/chromium.ts'

function newDataDir(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'shanhai-journeys-'))
	// A database that runs as another user must reach what lies in it.
	chmodSync(folder, 0o755)
	return folder
}

// Workers read this file too and must find the same place.
const dataDir = (process.env.JOURNEY_DATA_DIR ??= newDataDir())
const port = Number(process.env.JOURNEY_PORT ?? 4400)

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.journey.ts',
	outputDir: 'test-results/journeys',
	globalTeardown: './tests/e2e/support/remove-data.ts',
	timeout: 90_000,
	expect: { timeout: 15_000 },
	fullyParallel: false,
	workers: 1,
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		trace: 'retain-on-failure',
		launchOptions: chromiumOptions(),
	},
	// A world of its own, as `npm start` makes it; limits are counted by other tests.
	webServer: {
		command: 'node app/server/start.ts',
		url: `http://localhost:${port}/readyz`,
		timeout: 300_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
		env: {
			PORT: String(port),
			DATA_DIR: dataDir,
			SEED: 'small',
			RATE_LIMIT_FACTOR: '1000',
			LOG_LEVEL: 'error',
			NODE_ENV: 'production',
		},
	},
})
