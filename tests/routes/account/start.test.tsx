import { beforeAll, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { startRegistration } from '#app/features/registrations/write-registration.server.ts'
import type { World } from '#app/platform/world.ts'
import * as registration from '#app/routes/account/registration.tsx'
import * as start from '#app/routes/account/start.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import type { TestMarket } from '#tests/support/market.ts'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

/* Where somebody begins to sell: what a stranger sees of it, and of those who began before. */

const PATH = '/seller/start'
const NAME = '青石农场'
const database = useMarket()
let world: World
let market: TestMarket
let owner: number
let registrationId: number

beforeAll(async () => {
	world = createTestWorld(database.db)
	market = database.market
	owner = await addPerson(world, 'owner@start.example')
	await addMember(database.db, market.enterpriseId, owner, 'owner')
	const begun = await startRegistration(world, { accountId: owner } as Buyer)
	if (begun.outcome !== 'started') throw new Error(begun.outcome)
	registrationId = begun.registrationId
	await database.db.updateTable('registrations').set({ name_zh: NAME }).where('id', '=', registrationId).execute()
})

/** What whoever asks reads, and the page drawn of it in a language. */
async function open(accountId: number | null, language: 'zh' | 'en' = 'zh') {
	const request = await requestAs(world, accountId, PATH)
	const read = await start.loader({ request, params: {}, context: { world, language } } as never)
	return { read, drawn: drawPage(start.default, { language, read }) }
}

const registrationOf = async (accountId: number | null) => {
	const request = await requestAs(world, accountId, `${PATH}/${registrationId}`)
	return registration.loader({ request, params: { id: String(registrationId) }, context: { world } } as never)
}

const count = async () => {
	const rows = await database.db.selectFrom('registrations').select('id').execute()
	return rows.length
}

for (const language of ['zh', 'en'] as const)
	test(`a stranger reads in ${language} what it takes and how to get an account that comes back here, and of nobody’s office`, async () => {
		const { read, drawn } = await open(null, language)
		expect(read).toEqual({ isKnown: false, registrations: [] })
		expect(drawn).toContain('href="/signup?returnTo=%2Fseller%2Fstart"')
		expect(drawn).toContain('href="/login?returnTo=%2Fseller%2Fstart"')
		expect(drawn.match(/<li>/g)).toHaveLength(5)
		expect(drawn).not.toMatch(/<form|href="\/seller(?!\/start)/)
		expect(drawn).not.toContain(`${PATH}/`)
		expect(drawn).not.toContain(NAME)
	})

test('what somebody began is theirs alone: to a stranger and to another account it is not there', async () => {
	expect((await open(owner)).drawn).toContain(`href="${PATH}/${registrationId}"`)
	const other = await addPerson(world, 'other@start.example')
	const { read, drawn } = await open(other)
	expect(read).toEqual({ isKnown: true, registrations: [] })
	expect(drawn).not.toContain(NAME)
	await expect(registrationOf(other)).rejects.toMatchObject({ status: 404 })
	const refusal = (await registrationOf(null).catch((thrown: unknown) => thrown)) as Response
	expect([refusal.status, refusal.headers.get('Location')]).toEqual([
		302,
		`/login?${new URLSearchParams({ returnTo: `${PATH}/${registrationId}` })}`,
	])
})

test('a stranger begins nothing: the form leads to the login', async () => {
	const before = await count()
	const request = await requestAs(world, null, PATH, 'POST')
	const answer = start.action({ request, params: {}, context: { world } } as never)
	await expect(answer).rejects.toMatchObject({ status: 302 })
	expect(await count()).toBe(before)
})
