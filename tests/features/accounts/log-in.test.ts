import { beforeAll, expect, test } from 'vitest'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { logOut, logOutEverywhere } from '#app/features/accounts/log-out.server.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addPerson, PASSWORD } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
let world: ReturnType<typeof createTestWorld>
let accountId: number

beforeAll(async () => {
	world = createTestWorld(database.db)
	accountId = await addPerson(world, 'lin@example.com')
})

const attempt = (email: string, password: string, clientAddress = '203.0.113.1', cookie: string | null = null) =>
	logIn(world, { email, password, clientAddress, cookie })

const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''
const requestWith = (cookie: string) => new Request('http://localhost:3000/', { headers: { cookie } })

async function logInAs(cookie: string | null = null) {
	const result = await attempt('lin@example.com', PASSWORD, '203.0.113.2', cookie)
	if (result.outcome !== 'logged-in') throw new Error(result.outcome)
	return cookieOf(result.setCookie)
}

const audits = async () =>
	(await database.db.selectFrom('audit_entries').select('action').orderBy('id').execute()).map(({ action }) => action)

test('the right password starts a session, in whatever case the address was typed', async () => {
	const result = await attempt(' Lin@Example.com ', PASSWORD)
	expect(result).toMatchObject({ outcome: 'logged-in', accountId })
	const cookie = result.outcome === 'logged-in' ? cookieOf(result.setCookie) : ''
	expect((await readAccount(world, requestWith(cookie)))?.email).toBe('lin@example.com')
	expect(await audits()).toContain('login.done')
})

test('S8: the database holds only the hash of a session', async () => {
	const id = (await logInAs()).split('=')[1] ?? 'none'
	const rows = await database.db.selectFrom('login_sessions').select('id_hash').execute()
	expect(rows.length).toBeGreaterThan(0)
	expect(rows.some((row) => row.id_hash.includes(id))).toBe(false)
})

test('S8: a login ends the session it replaces, and a logout ends its own on the server', async () => {
	const old = await logInAs()
	const fresh = await logInAs(old)
	expect(await readAccount(world, requestWith(old))).toBeNull()
	expect(await readAccount(world, requestWith(fresh))).not.toBeNull()
	const removal = await logOut(world, requestWith(fresh))
	expect(removal).toContain('Max-Age=0')
	expect(await readAccount(world, requestWith(fresh))).toBeNull()
	expect(await audits()).toContain('logout.done')
})

test('logging out everywhere ends the sessions of all devices', async () => {
	const cookies = [await logInAs(), await logInAs()]
	const account = await readAccount(world, requestWith(cookies[0] ?? ''))
	if (!account) throw new Error('not logged in')
	await logOutEverywhere(world, account)
	for (const cookie of cookies) expect(await readAccount(world, requestWith(cookie))).toBeNull()
})

test('wrong passwords and unknown addresses get the same answer', async () => {
	expect(await attempt('lin@example.com', 'not this one at all')).toEqual({ outcome: 'wrong' })
	expect(await attempt('nobody@example.com', 'not this one at all')).toEqual({ outcome: 'wrong' })
	expect((await audits()).filter((action) => action === 'login.failed')).toHaveLength(2)
})

test('S9: an unknown address costs the work of a password check', async () => {
	const checked: (string | null)[] = []
	const watched = {
		...world,
		passwords: {
			...world.passwords,
			verify: async (hash: string | null) => {
				checked.push(hash)
				return false
			},
		},
	}
	await logIn(watched, { email: 'no@example.com', password: 'x', clientAddress: '203.0.113.3', cookie: null })
	expect(checked).toEqual([null])
})

test('S9: after ten wrong passwords one must wait, from that network and for that account only', async () => {
	const wrong = (clientAddress: string) => attempt('lin@example.com', 'wrong wrong wrong', clientAddress)
	for (let i = 0; i < 10; i++) expect((await wrong('203.0.113.9')).outcome).toBe('wrong')
	expect(await attempt('lin@example.com', PASSWORD, '203.0.113.9')).toEqual({
		outcome: 'too-many',
		retryAfterSeconds: 90,
	})
	expect((await attempt('lin@example.com', PASSWORD, '203.0.113.10')).outcome).toBe('logged-in')
	expect((await attempt('other@example.com', PASSWORD, '203.0.113.9')).outcome).toBe('wrong')
	world.clock.advance(90_000)
	expect((await attempt('lin@example.com', PASSWORD, '203.0.113.9')).outcome).toBe('logged-in')
})

test('right passwords never use a limit up', async () => {
	for (let i = 0; i < 12; i++) {
		expect((await attempt('lin@example.com', PASSWORD, '203.0.113.20')).outcome).toBe('logged-in')
	}
})

test('an account that was shut is not let in and its sessions are dead', async () => {
	const id = await addPerson(world, 'shut@example.com')
	const cookie = cookieOf(await world.sessions.start(id))
	await database.db.updateTable('accounts').set({ disabled_at: world.now() }).where('id', '=', id).execute()
	expect((await attempt('shut@example.com', PASSWORD)).outcome).toBe('wrong')
	expect(await readAccount(world, requestWith(cookie))).toBeNull()
})
