import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Account, Administrator, Buyer } from '#app/domain/accounts/roles.ts'
import { tellRegistrationAsked, tellRegistrationMoved } from '#app/features/notifications/tell-registrations.server.ts'
import { decideRegistration } from '#app/features/registrations/decide-registration.server.ts'
import { doRegistrationDeed } from '#app/features/registrations/do-registration-deed.server.ts'
import { dropDocument, keepDocument } from '#app/features/registrations/keep-document.server.ts'
import { readOwnRegistration, readScan, readWaiting } from '#app/features/registrations/read-registration.server.ts'
import { submitRegistration, takeRegistrationBack } from '#app/features/registrations/submit-registration.server.ts'
import { startRegistration, writeStep } from '#app/features/registrations/write-registration.server.ts'
import { accountWithRoles } from '#db/queries/memberships.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addPerson, addRegion } from '#tests/support/people.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const VILLAGE = '330324101202'
const ELSEWHERE = '330326103201'
const clock = createClock('2026-05-01T02:00:00Z')
const database = useDatabase()
let world: ReturnType<typeof createTestWorld>
let number = 0

/** As long as a code; the form alone proves its last character. */
const code = (at: number) => `91330324MA2${String(at).padStart(7, '0')}`
const person = async () => ({ accountId: await addPerson(world, `r${++number}@start.example`) }) as Buyer
const accountOf = async ({ accountId }: Buyer) => (await accountWithRoles(world.db, accountId)) as Account

async function administrator(regionCode: string, mayWrite = true): Promise<Administrator> {
	const { accountId } = await person()
	const role = mayWrite ? 'administrator' : 'analyst'
	await world.db.insertInto('administrators').values({ account_id: accountId, region_code: regionCode, role }).execute()
	return { account: { accountId }, regionCode, mayWrite } as Administrator
}

async function begin(buyer: Buyer): Promise<number> {
	const started = await startRegistration(world, buyer)
	if (started.outcome !== 'started') throw new Error(started.outcome)
	return started.registrationId
}

/** A registration with all that a family farm needs. */
async function whole(buyer: Buyer, creditCode = code(number)): Promise<number> {
	const id = await begin(buyer)
	await writeStep(world, buyer, id, { kind: 'family_farm', nameZh: '青石农场', nameEn: 'Bluestone Farm' })
	await writeStep(world, buyer, id, { regionCode: VILLAGE })
	await writeStep(world, buyer, id, { contactName: '测试', contactPhone: '13800000000', creditCode })
	const paper = { kind: 'BUSINESS_LICENCE', number: creditCode, validTo: null, bytes: await phonePhoto() } as const
	expect(await keepDocument(world, buyer, id, paper)).toEqual({ outcome: 'saved' })
	return id
}

const stateOf = async (buyer: Buyer, id: number) =>
	(await readOwnRegistration(world, buyer, id, null))?.registration.state

beforeEach(async () => {
	world = createTestWorld(database.db, { clock })
	for (const village of [VILLAGE, ELSEWHERE]) await addRegion(database.db, village)
	await sql`insert into region_ancestors (region_code, ancestor_code, ancestor_level)
		with recursive up as (
			select code as own, code, level, parent_code from regions
			union all select up.own, r.code, r.level, r.parent_code from up join regions r on r.code = up.parent_code)
		select own, code, level from up on conflict do nothing`.execute(database.db)
	await world.db.deleteFrom('administrators').execute()
	await world.db.updateTable('registrations').set({ account_id: null }).execute()
})

test('each step is saved by itself, and a registration that lacks something is not handed in', async () => {
	await administrator('330324000000')
	const buyer = await person()
	const id = await begin(buyer)
	expect(await begin(buyer)).toBe(id)
	expect(await writeStep(world, buyer, id, { nameZh: '青石农场' })).toEqual({ outcome: 'saved' })
	const page = await readOwnRegistration(world, buyer, id, null)
	expect(page?.registration).toMatchObject({ nameZh: '青石农场', nameEn: '', state: 'DRAFT' })
	expect((await submitRegistration(world, buyer, id)).outcome).toBe('missing')
	expect(await stateOf(buyer, id)).toBe('DRAFT')
})

test('a place that nobody administers, or wider than a township, is not taken', async () => {
	await administrator('330324000000')
	const buyer = await person()
	const id = await begin(buyer)
	for (const regionCode of [ELSEWHERE, '330324000000', '999999999999'])
		expect(await writeStep(world, buyer, id, { regionCode })).toEqual({ outcome: 'no-place' })
	expect(await writeStep(world, buyer, id, { regionCode: '330324101000' })).toEqual({ outcome: 'saved' })
})

test('approved, the enterprise opens verified with its applicant as owner, and both are told once', async () => {
	const county = await administrator('330324000000')
	const buyer = await person()
	const id = await whole(buyer)
	expect(await submitRegistration(world, buyer, id)).toEqual({ outcome: 'submitted' })
	expect((await readWaiting(world, county)).map((it) => it.id)).toEqual([id])
	for (let twice = 0; twice < 2; twice++) await tellRegistrationAsked(world, { registrationId: id, key: `a${id}` })
	expect(await decideRegistration(world, county, id, { does: 'approve', sure: 'on' })).toEqual({ outcome: 'decided' })
	const account = await accountOf(buyer)
	expect(account.memberships).toMatchObject([{ role: 'owner', nameZh: '青石农场' }])
	const enterprise = await world.db
		.selectFrom('enterprises')
		.selectAll()
		.where('id', '=', account.memberships[0]?.enterpriseId ?? 0)
		.executeTakeFirstOrThrow()
	expect(enterprise).toMatchObject({ status: 'verified', region_code: VILLAGE, opened_on: '2026-05-01' })
	for (let twice = 0; twice < 2; twice++) await tellRegistrationMoved(world, { registrationId: id, key: `m${id}` })
	const told = await world.db.selectFrom('notices').select(['kind', 'account_id']).orderBy('id').execute()
	expect(told.slice(-2)).toEqual([
		{ kind: 'operator-registration-asked', account_id: county.account.accountId },
		{ kind: 'registration-moved', account_id: buyer.accountId },
	])
	expect(await readWaiting(world, county)).toEqual([])
})

test('sent back with reasons, all that was entered is kept; it is mended and handed in once more', async () => {
	const county = await administrator('330324000000')
	const buyer = await person()
	const id = await whole(buyer)
	await submitRegistration(world, buyer, id)
	const verdict = { does: 'return', reasonsZh: '照片看不清', reasonsEn: 'Cannot be read' } as const
	expect(await decideRegistration(world, county, id, verdict)).toEqual({ outcome: 'decided' })
	const page = await readOwnRegistration(world, buyer, id, null)
	expect(page?.registration).toMatchObject({
		state: 'RETURNED',
		reasons: { zh: '照片看不清', en: 'Cannot be read' },
		contactPhone: '13800000000',
	})
	expect(await submitRegistration(world, buyer, id)).toEqual({ outcome: 'submitted' })
})

test('handed in, it is not written on until it is taken back; decided, not at all', async () => {
	const county = await administrator('330324000000')
	const buyer = await person()
	const id = await whole(buyer)
	await submitRegistration(world, buyer, id)
	expect(await writeStep(world, buyer, id, { nameZh: '别的' })).toEqual({ outcome: 'not-now' })
	expect(await dropDocument(world, buyer, id, 'BUSINESS_LICENCE')).toEqual({ outcome: 'not-now' })
	expect(await takeRegistrationBack(world, buyer, id)).toEqual({ outcome: 'saved' })
	expect(await decideRegistration(world, county, id, { does: 'approve', sure: 'on' })).toEqual({ outcome: 'not-now' })
	await submitRegistration(world, buyer, id)
	await decideRegistration(world, county, id, { does: 'approve', sure: 'on' })
	expect(await takeRegistrationBack(world, buyer, id)).toEqual({ outcome: 'not-now' })
	expect(await decideRegistration(world, county, id, { does: 'approve', sure: 'on' })).toEqual({ outcome: 'not-now' })
})

test('two approvals at the same time open one enterprise', async () => {
	const county = await administrator('330324000000')
	const buyer = await person()
	const id = await whole(buyer)
	await submitRegistration(world, buyer, id)
	const approve = () => decideRegistration(world, county, id, { does: 'approve', sure: 'on' })
	expect((await Promise.all([approve(), approve()])).map(({ outcome }) => outcome).sort()).toEqual([
		'decided',
		'not-now',
	])
	expect((await accountOf(buyer)).memberships).toHaveLength(1)
})

test('administrators see and decide within their region alone; analysts only look', async () => {
	const [county, elsewhere] = [await administrator('330324000000'), await administrator('330326000000')]
	const analyst = await administrator('330324000000', false)
	const buyer = await person()
	const id = await whole(buyer)
	await submitRegistration(world, buyer, id)
	const approve = { does: 'approve', sure: 'on' } as const
	expect(await decideRegistration(world, elsewhere, id, approve)).toEqual({ outcome: 'not-found' })
	expect(await decideRegistration(world, analyst, id, approve)).toEqual({ outcome: 'not-allowed' })
	expect(await readWaiting(world, elsewhere)).toEqual([])
	expect((await readWaiting(world, county)).map((it) => it.id)).toContain(id)
	expect(await stateOf(buyer, id)).toBe('SUBMITTED')
})

test('a paper that ran out while it waited is not approved', async () => {
	const county = await administrator('330324000000')
	const buyer = await person()
	const id = await whole(buyer)
	const paper = { kind: 'BUSINESS_LICENCE', number: code(1), validTo: '2026-05-01', bytes: null } as const
	expect(await keepDocument(world, buyer, id, paper)).toEqual({ outcome: 'saved' })
	await submitRegistration(world, buyer, id)
	clock.set('2026-05-01T16:00:00Z')
	expect(await decideRegistration(world, county, id, { does: 'approve', sure: 'on' })).toEqual({ outcome: 'missing' })
	clock.set('2026-05-01T02:00:00Z')
})

test('one business is registered once: a second with its credit code is not handed in', async () => {
	await administrator('330324000000')
	const [first, second] = [await person(), await person()]
	const creditCode = '91330324MA2EEEEEE5'
	const [a, b] = [await whole(first, creditCode), await whole(second, creditCode)]
	expect((await submitRegistration(world, first, a)).outcome).toBe('submitted')
	expect((await submitRegistration(world, second, b)).outcome).toBe('code-taken')
})

test('a registration is its applicant’s: nobody else reads, writes or hands it in', async () => {
	await administrator('330324000000')
	const [buyer, stranger] = [await person(), await person()]
	const id = await whole(buyer)
	expect(await readOwnRegistration(world, stranger, id, null)).toBeNull()
	expect(await writeStep(world, stranger, id, { nameZh: '别的' })).toEqual({ outcome: 'not-found' })
	expect(await submitRegistration(world, stranger, id)).toEqual({ outcome: 'not-found' })
	const paper = { kind: 'FOOD_TRADE', number: 'JY13303240012345', validTo: null, bytes: await phonePhoto() } as const
	expect(await keepDocument(world, stranger, id, paper)).toEqual({ outcome: 'not-found' })
})

test('a scan is for its applicant and, once handed in, for who administers its place', async () => {
	const [county, elsewhere] = [await administrator('330324000000'), await administrator('330326000000')]
	const [buyer, stranger] = [await person(), await person()]
	const id = await whole(buyer)
	const see = async (who: Buyer) =>
		(await readScan(world, await accountOf(who), { id, kind: 'BUSINESS_LICENCE' })) !== null
	const as = ({ account }: Administrator) => account as Buyer
	expect([await see(buyer), await see(as(county))]).toEqual([true, false])
	await submitRegistration(world, buyer, id)
	expect([await see(buyer), await see(as(county)), await see(as(elsewhere)), await see(stranger)]).toEqual([
		...[true, true, false, false],
	])
})

test('what is no picture is refused, and a scan that another takes the place of is deleted', async () => {
	await administrator('330324000000')
	const buyer = await person()
	const id = await whole(buyer)
	const text = new TextEncoder().encode('not a picture')
	const paper = { kind: 'BUSINESS_LICENCE', number: code(2), validTo: null } as const
	expect(await keepDocument(world, buyer, id, { ...paper, bytes: text })).toEqual({ outcome: 'no-picture' })
	const fileNow = async () =>
		(
			await world.db
				.selectFrom('registration_documents')
				.select('file')
				.where('registration_id', '=', id)
				.executeTakeFirstOrThrow()
		).file
	const before = await fileNow()
	await keepDocument(world, buyer, id, { ...paper, bytes: await phonePhoto() })
	expect([await world.files.get(before), (await world.files.get(await fileNow())) !== null]).toEqual([null, true])
	await dropDocument(world, buyer, id, 'BUSINESS_LICENCE')
	expect((await readOwnRegistration(world, buyer, id, null))?.registration.missing).toEqual([
		{ what: 'document', document: 'BUSINESS_LICENCE' },
	])
})

test('a saved step says where to go on; handing in does not', async () => {
	await administrator('330324000000')
	const buyer = await person()
	const id = await begin(buyer)
	const send = (wish: Parameters<typeof doRegistrationDeed>[2]['wish']) =>
		doRegistrationDeed(world, buyer, { id, wish, scan: null })
	const contact = { deed: 'contact', contactName: '测试', contactPhone: '13800000000' } as const
	expect(await send(contact)).toEqual({ outcome: 'done', then: 'code' })
	expect(await send({ deed: 'names', kind: 'family_farm', nameZh: '青石农场', nameEn: 'Bluestone Farm' })).toEqual({
		...{ outcome: 'done', then: 'place' },
	})
	const other = await person()
	const filled = await whole(other)
	const submitted = await doRegistrationDeed(world, other, { id: filled, wish: { deed: 'submit' }, scan: null })
	expect(submitted).toEqual({ outcome: 'done', then: null })
	expect(await doRegistrationDeed(world, other, { id, wish: contact, scan: null })).toEqual({ outcome: 'not-found' })
})
