import { expect, test, vi } from 'vitest'
import { runClock } from '#app/features/jobs/run-clock.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
const LOOK_MS = 5
const SECOND = 1000

const job = (name: string, run: () => Promise<unknown>, everySeconds = 60) => ({
	...{ name, everySeconds, leaseSeconds: 20 },
	run: vi.fn(run),
})
const runOf = (name: string) =>
	database.db.selectFrom('job_runs').selectAll().where('job', '=', name).executeTakeFirst()
/** How often a connection to the database was taken, from here on. */
function countLooks() {
	const looks = { count: 0 }
	database.connection.pool.on('acquire', () => (looks.count += 1))
	return { after: (more: number) => vi.waitUntil(() => looks.count >= more), get: () => looks.count }
}

test('a job runs when it is due, and again only when its time has passed since it ended', async () => {
	const clock = createClock()
	const minutely = job('minutely', async () => {})
	const runner = runClock(createTestWorld(database.db, { clock }), [minutely], { lookMs: LOOK_MS })
	const looks = countLooks()
	await vi.waitUntil(() => minutely.run.mock.calls.length === 1)
	clock.advance(59 * SECOND)
	await looks.after(looks.get() + 5)
	expect(minutely.run).toHaveBeenCalledTimes(1)
	clock.advance(SECOND)
	await vi.waitUntil(() => minutely.run.mock.calls.length === 2)
	await runner.stop()
	expect(await runOf('minutely')).toMatchObject({ locked_until: null, last_error: null, finished_at: clock.now() })
})

test('what fails is kept with its run, and is tried again at its next time', async () => {
	const clock = createClock()
	let isBroken = true
	const failing = job('failing', async () => {
		if (isBroken) throw new Error('no way')
	})
	const runner = runClock(createTestWorld(database.db, { clock }), [failing], { lookMs: LOOK_MS })
	await vi.waitUntil(async () => (await runOf('failing'))?.last_error === 'no way')
	isBroken = false
	clock.advance(60 * SECOND)
	await vi.waitUntil(async () => (await runOf('failing'))?.last_error === null)
	await runner.stop()
	expect(failing.run).toHaveBeenCalledTimes(2)
})

test('a slow job keeps no other waiting, is begun once even past its lease, and is ended before the clock stops', async () => {
	const clock = createClock()
	let end = () => {}
	const slow = job('slow', () => new Promise<void>((resolve) => (end = resolve)), 0)
	const quick = job('quick', async () => {}, 0)
	const runner = runClock(createTestWorld(database.db, { clock }), [slow, quick], { lookMs: LOOK_MS })
	await vi.waitUntil(() => quick.run.mock.calls.length > 3)
	clock.advance(60 * SECOND)
	const sofar = quick.run.mock.calls.length
	await vi.waitUntil(() => quick.run.mock.calls.length > sofar + 3)
	expect(slow.run).toHaveBeenCalledTimes(1)
	let isStopped = false
	const stopping = runner.stop().then(() => (isStopped = true))
	await new Promise((resolve) => setTimeout(resolve, 4 * LOOK_MS))
	expect(isStopped).toBe(false)
	end()
	await stopping
	expect((await runOf('slow'))?.locked_until).toBeNull()
})

test('of two clocks on one database each job is run by one; the lease of one that died is taken over', async () => {
	const clock = createClock()
	const shared = job('shared', async () => {})
	const world = createTestWorld(database.db, { clock })
	const died = new Date(clock.now().getTime() + 20 * SECOND)
	await database.db
		.insertInto('job_runs')
		.values({ job: 'left', locked_until: died, started_at: clock.now() })
		.execute()
	const left = job('left', async () => {})
	const runners = [1, 2].map(() => runClock(world, [shared, left], { lookMs: LOOK_MS }))
	await vi.waitUntil(() => shared.run.mock.calls.length > 0)
	const looks = countLooks()
	await looks.after(8)
	expect(shared.run).toHaveBeenCalledTimes(1)
	expect(left.run).not.toHaveBeenCalled()
	clock.advance(21 * SECOND)
	await vi.waitUntil(() => left.run.mock.calls.length > 0)
	await Promise.all(runners.map((it) => it.stop()))
	expect(left.run).toHaveBeenCalledTimes(1)
})

test('however many jobs there are, a look at them asks the database one question', async () => {
	const clock = createClock()
	const jobs = Array.from({ length: 40 }, (_, at) => job(`many-${at}`, async () => {}))
	const runner = runClock(createTestWorld(database.db, { clock }), jobs, { lookMs: LOOK_MS })
	await vi.waitUntil(async () =>
		(await Promise.all(jobs.map(({ name }) => runOf(name)))).every((it) => it?.finished_at),
	)
	const world = createTestWorld(database.db, { clock })
	await runner.stop()
	const looks = countLooks()
	const idle = runClock(world, jobs, { lookMs: 60 * SECOND })
	await looks.after(1)
	await idle.stop()
	expect(looks.get()).toBe(1)
	for (const { run } of jobs) expect(run).toHaveBeenCalledTimes(1)
})

test('a stop leaves what would take too long: its lease is given back, and however it ends is no end of the job', async () => {
	const clock = createClock()
	let fail = (_: Error) => {}
	const endless = job('endless', () => new Promise<void>((_, reject) => (fail = reject)))
	const world = createTestWorld(database.db, { clock })
	const runner = runClock(world, [endless], { lookMs: LOOK_MS, graceMs: 4 * LOOK_MS })
	await vi.waitUntil(() => endless.run.mock.calls.length === 1)
	expect((await runOf('endless'))?.locked_until).not.toBeNull()
	await runner.stop()
	const left = { locked_until: null, finished_at: null, last_error: null }
	expect(await runOf('endless')).toMatchObject(left)
	fail(new Error('its connection was closed'))
	await new Promise((resolve) => setTimeout(resolve, 4 * LOOK_MS))
	expect(await runOf('endless')).toMatchObject(left)

	const next = job('endless', async () => {})
	const successor = runClock(world, [next], { lookMs: LOOK_MS })
	await vi.waitUntil(() => next.run.mock.calls.length === 1)
	await successor.stop()
})
