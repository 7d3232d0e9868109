import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-embedded-'))
// PostgreSQL may run as another user, which must reach what lies in it.
chmodSync(dataDir, 0o755)
const dir = path.join(dataDir, 'pg')

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Starts a process that owns the database, and kills it -9 once it has written. */
async function killOwner(): Promise<void> {
	const owner = spawn(process.execPath, ['tests/support/embedded-owner.ts'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, DATA_DIR: dir },
	})
	await once(owner.stdout, 'data')
	owner.kill('SIGKILL')
	await once(owner, 'exit')
}

test.each([1, 2, 3])(
	'a start right after kill -9 of the owner waits for the old server to end, then owns a new one (%i)',
	async (time) => {
		await killOwner()
		const started = await startEmbedded({ dir, database: 'market', durable: true })
		expect(started.isOurs).toBe(true)
		const { pool, close } = connect({ url: started.url, max: 1 })
		// Long enough for the old server's end to reach us, were we on it.
		await pool.query('select pg_sleep(1)')
		expect((await pool.query('select count(*)::int as count from filled')).rows).toEqual([{ count: time * 200_000 }])
		await close()
		await started.stop()
	},
	60_000,
)

test('a second process joins the server of a living owner and leaves it running', async () => {
	const owner = await startEmbedded({ dir, database: 'market', durable: true })
	const guest = await startEmbedded({ dir, database: 'market', durable: true })
	expect([owner.isOurs, guest.isOurs]).toEqual([true, false])
	await guest.stop()
	const { pool, close } = connect({ url: owner.url, max: 1 })
	expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
	await close()
	await owner.stop()
}, 60_000)

test('a start while the owner is leaving waits for its server to end, then owns a new one', async () => {
	const owner = await startEmbedded({ dir, database: 'market', durable: true })
	owner.leave()
	const starting = startEmbedded({ dir, database: 'market', durable: true })
	await new Promise((resolve) => setTimeout(resolve, 300))
	await owner.stop()
	const next = await starting
	const { pool, close } = connect({ url: next.url, max: 1 })
	await pool.query('select pg_sleep(1)')
	expect([next.isOurs, next.url]).toEqual([true, owner.url])
	await close()
	await next.stop()
}, 60_000)

test('a throwaway database leaves neither data nor log, in a folder that its server may not enter too', async () => {
	const closed = mkdtempSync(path.join(tmpdir(), 'shanhai-closed-'))
	for (const folder of [closed, dataDir]) {
		const started = await startEmbedded({
			...{ dir: path.join(folder, 'passing'), database: 'market', durable: false, isThrowaway: true },
		})
		const { pool, close } = connect({ url: started.url, max: 1 })
		const { rows } = await pool.query<{ data_directory: string }>('show data_directory')
		await close()
		await started.stop()
		const kept = rows[0]?.data_directory ?? ''
		expect([kept, `${kept}.log`, `${kept}.owner`].map((left) => existsSync(left))).toEqual([false, false, false])
	}
	rmSync(closed, { recursive: true, force: true })
}, 60_000)
