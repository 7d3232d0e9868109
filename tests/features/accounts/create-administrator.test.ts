import { beforeAll, expect, test } from 'vitest'
import { createAdministrator } from '#app/features/accounts/create-administrator.server.ts'
import { listAllAdministrators } from '#app/features/accounts/list-administrators.server.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addPerson, addRegion, PASSWORD } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
let regionCode: string
const world = () => createTestWorld(database.db)
const create = (email: string, password = PASSWORD, region = regionCode) =>
	createAdministrator(world(), { email, regionCode: region, password })

beforeAll(async () => {
	regionCode = await addRegion(database.db)
})

test('a new administrator can log in and administers the region', async () => {
	expect((await create('Chief@example.com')).outcome).toBe('created')
	const attempt = { email: 'chief@example.com', password: PASSWORD, clientAddress: '::1', cookie: null }
	expect((await logIn(world(), attempt)).outcome).toBe('logged-in')
	expect(await listAllAdministrators(world())).toMatchObject([{ email: 'chief@example.com', regionCode }])
})

test('an account that exists keeps its password and gets the role', async () => {
	await addPerson(world(), 'here@example.com')
	expect((await create('here@example.com', 'ignored')).outcome).toBe('granted')
	const attempt = { email: 'here@example.com', password: PASSWORD, clientAddress: '::1', cookie: null }
	expect((await logIn(world(), attempt)).outcome).toBe('logged-in')
})

test('no such region, or a weak password: nothing is made', async () => {
	expect(await create('x@example.com', PASSWORD, '999999999999')).toEqual({ outcome: 'unknown-region' })
	expect(await create('x@example.com', 'short')).toEqual({ outcome: 'weak-password', fault: 'too-short' })
	const made = await database.db.selectFrom('accounts').select('id').where('email', '=', 'x@example.com').execute()
	expect(made).toEqual([])
})
