import { expect, test } from 'vitest'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { signUp } from '#app/features/accounts/sign-up.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { PASSWORD } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
const world = () => createTestWorld(database.db)
const signup = (email: string, password = PASSWORD) =>
	signUp(world(), { email, name: ' Mei ', password, language: 'en', clientAddress: '203.0.113.1', cookie: null })

test('a new account is logged in at once, holds no role, and can log in again', async () => {
	const result = await signup('Mei@Example.com')
	expect(result.outcome).toBe('signed-up')
	const row = await database.db.selectFrom('accounts').selectAll().executeTakeFirstOrThrow()
	expect(row).toMatchObject({ email: 'mei@example.com', name: 'Mei', language: 'en', is_demo: false })
	expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
	const again = { email: 'mei@example.com', password: PASSWORD, clientAddress: '203.0.113.1', cookie: null }
	expect((await logIn(world(), again)).outcome).toBe('logged-in')
})

test('an address has one account', async () => {
	expect(await signup('MEI@example.com')).toEqual({ outcome: 'email-taken' })
})

test('S11: a weak password makes no account', async () => {
	expect(await signup('li@example.com', 'shanhai12345')).toEqual({ outcome: 'weak-password', fault: 'too-common' })
	const rows = await database.db.selectFrom('accounts').selectAll().where('email', '=', 'li@example.com').execute()
	expect(rows).toEqual([])
})

test('twenty accounts an hour from one network, then one must wait', async () => {
	const cheap = { ...world().passwords, hash: async () => 'x' }
	const fast = createTestWorld(database.db, { passwords: cheap })
	const make = (i: number) =>
		signUp(fast, {
			email: `p${i}@example.com`,
			name: 'P',
			password: PASSWORD,
			language: 'zh',
			clientAddress: '203.0.113.50',
			cookie: null,
		})
	for (let i = 0; i < 20; i++) expect((await make(i)).outcome).toBe('signed-up')
	expect(await make(20)).toMatchObject({ outcome: 'too-many', retryAfterSeconds: 180 })
})
