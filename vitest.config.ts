import { defineConfig } from 'vitest/config'
import { LongestFirst } from '#tests/support/longest-first.ts'

export default defineConfig({
	test: {
		include: ['tests/**/*.test.{ts,tsx}'],
		globalSetup: ['tests/support/global-database.ts'],
		pool: 'forks',
		// One more than cores: tests that kill a server wait for its next start more than they work.
		maxWorkers: 3,
		sequence: { sequencer: LongestFirst },
		// A file leaves nothing behind in the modules it used: what a test needs of the world is handed to it.
		isolate: false,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		env: { NODE_ENV: 'test' },
	},
})
