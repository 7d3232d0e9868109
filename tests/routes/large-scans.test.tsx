import { beforeAll, expect, test } from 'vitest'
import type { Buyer } from '#app/domain/accounts/roles.ts'
import { startRegistration } from '#app/features/registrations/write-registration.server.ts'
import type { World } from '#app/platform/world.ts'
import * as registration from '#app/routes/account/registration.tsx'
import * as imports from '#app/routes/seller/imports.tsx'
import * as papers from '#app/routes/seller/papers.tsx'
import { useMarket } from '#tests/support/database.ts'
import { drawPage } from '#tests/support/draw-page.tsx'
import { addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

/* Forms whose file is too large, sent without scripts: the page that comes back has what was typed. */

const NUMBER = 'JY-2026-0117'
const database = useMarket()
let world: World
let owner: number
let registrationId: string

beforeAll(async () => {
	world = createTestWorld(database.db)
	owner = await addPerson(world, 'owner@scans.example')
	await addMember(database.db, database.market.enterpriseId, owner, 'owner')
	const begun = await startRegistration(world, { accountId: owner } as Buyer)
	if (begun.outcome !== 'started') throw new Error(begun.outcome)
	registrationId = String(begun.registrationId)
	const kind = { kind: 'farmhouse' }
	await database.db.updateTable('registrations').set(kind).where('id', '=', begun.registrationId).execute()
})

interface Route {
	loader: (args: never) => unknown
	action: (args: never) => unknown
	default: Parameters<typeof drawPage>[0]
}

/** The page that comes back to a form of 50 MB. */
async function answered(page: Route, fields: Record<string, string>) {
	const body = new FormData()
	body.set('scan', new File(['much'], 'scan.jpg', { type: 'image/jpeg' }))
	for (const [name, value] of Object.entries(fields)) body.set(name, value)
	const from = await requestAs(world, owner)
	const headers = { cookie: from.headers.get('cookie') ?? '', 'content-length': '50000000' }
	const around = { params: { id: registrationId }, context: { world, language: 'en' } }
	const request = new Request('http://localhost:3000/x', { method: 'POST', headers, body })
	const answer = (await page.action({ ...around, request } as never)) as { data: object; init: ResponseInit }
	const read = await page.loader({ ...around, request: from } as never)
	return { status: answer.init.status, html: drawPage(page.default, { language: 'en', read, answer: answer.data }) }
}

test.each([
	['a registration', registration, { deed: 'document' }],
	['an enterprise', papers, {}],
] as const)('a paper of %s', async (_, page, fields) => {
	const typed = { ...fields, kind: 'BUSINESS_LICENCE', number: NUMBER, validTo: '2030-01-31' }
	const { status, html } = await answered(page, typed)
	expect(status).toBe(413)
	expect(html.match(/The picture is too large/g)).toHaveLength(2)
	expect(html).toContain(`value="${NUMBER}"`)
	expect(html).toContain('value="2030-01-31"')
})

test('a file of many rows keeps its kind', async () => {
	const { status, html } = await answered(imports, { kind: 'stock' })
	expect(status).toBe(413)
	expect(html).toMatch(/<input[^>]*value="stock"[^>]*checked|<input[^>]*checked[^>]*value="stock"/)
})
