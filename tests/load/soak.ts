import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

const TALLY = 'test-results/schedules.jsonl'

interface Lane {
	name: string
	schedules: number
	seconds: number
}

/**
 * Random schedules of trade for so many minutes (`npm run bench -- soak 10`), by the very test of the gate: says how many ran
 * each second in each lane. A difference ends it with its schedule, seed and path.
 */
export async function soak(): Promise<Lane[]> {
	const minutes = Number(process.argv[3] ?? 5)
	if (!(minutes > 0)) throw new Error('npm run bench -- soak MINUTES')
	rmSync(TALLY, { force: true })
	const code = await new Promise<number | null>((resolve) =>
		spawn('node_modules/.bin/vitest', ['run', 'tests/features/checkout/schedules.test.ts'], {
			stdio: 'inherit',
			shell: process.platform === 'win32',
			env: { ...process.env, SCHEDULE_MINUTES: String(minutes), SCHEDULE_TALLY: TALLY },
		}).on('exit', resolve),
	)
	if (code !== 0) throw new Error('a schedule ended in a difference; it is told above')
	const lanes = readFileSync(TALLY, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Lane)
	for (const { name, schedules, seconds } of lanes)
		console.log(
			`${schedules} schedules with payments ${name}: ${(schedules / seconds).toFixed(1)} a second, 0 differences`,
		)
	return lanes
}
