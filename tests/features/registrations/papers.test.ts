import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Administrator, Manager } from '#app/domain/accounts/roles.ts'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { tellPaperDecided, tellPaperDue, tellPaperHandedIn } from '#app/features/notifications/tell-papers.server.ts'
import { decidePaper } from '#app/features/registrations/decide-paper.server.ts'
import { followPapers } from '#app/features/registrations/follow-papers.server.ts'
import { handInPaper } from '#app/features/registrations/hand-in-paper.server.ts'
import { readEndingPapers, readOwnPapers, readPapersDesk } from '#app/features/registrations/read-papers.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertPaper } from '#db/queries/enterprise-papers.ts'
import { readListingPage } from '#db/queries/listing-page.ts'
import { useMarket } from '#tests/support/database.ts'
import { type TestMarket, VILLAGE } from '#tests/support/market.ts'
import { eventsOf } from '#tests/support/paid-order.ts'
import { addEnterprise, addMember, addPerson, requestAs } from '#tests/support/people.ts'
import { phonePhoto } from '#tests/support/photos.ts'
import { administratorOf } from '#tests/support/sellers.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket
let world: ReturnType<typeof createTestWorld>
let manager: Manager
let office: World
let administrator: Administrator
const LICENCE = '91330382MA2ABCDE12'

beforeAll(async () => {
	market = database.market
	world = createTestWorld(database.db, { clock })
	const accountId = await addPerson(world, 'owner@example.com')
	await addMember(database.db, market.enterpriseId, accountId, 'owner')
	manager = await requireManager(world, await requestAs(world, accountId))
	office = officeOf(world, manager)
	administrator = await administratorOf(world, VILLAGE, 'administrator@example.com')
})

beforeEach(async () => {
	await database.db.deleteFrom('enterprise_papers').execute()
	await database.db.deleteFrom('outbox_events').where('topic', 'like', 'paper-%').execute()
	await database.db.updateTable('enterprises').set({ status: 'verified', suspended_for: null }).execute()
	clock.set('2026-05-01T02:00:00Z')
})

const held = (validTo: string | null) =>
	insertPaper(database.db, {
		...{ enterpriseId: market.enterpriseId, kind: 'BUSINESS_LICENCE', number: LICENCE, validTo, file: null },
		...{ state: 'IN_FORCE', at: clock.now() },
	})
const handIn = async (validTo: string | null, number: string = LICENCE) =>
	handInPaper(office, manager, { kind: 'BUSINESS_LICENCE', number, validTo, bytes: await phonePhoto() })
const status = async () =>
	(
		await database.db
			.selectFrom('enterprises')
			.select('status')
			.where('id', '=', market.enterpriseId)
			.executeTakeFirst()
	)?.status
const isOnShelf = async () =>
	(await readListingPage(database.db, 'en', { kind: 'product', slug: 'spring-tea', at: clock.now() })) !== undefined
const waitingId = async () => (await readPapersDesk(world, administrator)).waiting[0]?.id ?? 0
const steps = async () => (await eventsOf(world, 'paper-due')).map((event) => (event as { step: unknown }).step)
const kindsTold = async () =>
	(await database.db.selectFrom('notices').select('kind').orderBy('id').execute()).map(({ kind }) => kind)

test('the end of a paper is told once at each step, also when the job was away for a while, and stands on the day’s page', async () => {
	await held('2026-06-30')
	for (const at of ['2026-05-01', '2026-05-01', '2026-05-20', '2026-06-26', '2026-06-30']) {
		clock.set(`${at}T02:00:00Z`)
		await followPapers(world)
	}
	expect(await steps()).toEqual([60, 7, 0])
	expect(await readEndingPapers(office, manager)).toMatchObject({
		...{ ending: [{ kind: 'BUSINESS_LICENCE', isOver: false }], isSuspended: false },
	})
	expect(await status()).toBe('verified')
})

test('on its last day local time a needed paper is good; from midnight on its enterprise is off the market, and seller and administrators are told', async () => {
	const paperId = await held('2026-06-30')
	clock.set('2026-06-30T15:59:59Z')
	await followPapers(world)
	expect([await status(), await isOnShelf()]).toEqual(['verified', true])
	clock.set('2026-06-30T16:00:00Z')
	await followPapers(world)
	await followPapers(world)
	expect([await status(), await isOnShelf()]).toEqual(['suspended', false])
	for (let time = 0; time < 2; time++) await tellPaperDue(world, { paperId, step: 'over' })
	expect((await kindsTold()).sort()).toEqual(['operator-paper-over', 'seller-paper-due'])
	expect(await readOwnPapers(office, manager)).toMatchObject({ isSuspended: true })
})

test('a paper that may be there stops nothing when it is over', async () => {
	const other = { kind: 'FOOD_TRADE' as const, number: 'JY13303820000001', file: null, state: 'IN_FORCE' as const }
	await insertPaper(database.db, {
		...other,
		enterpriseId: market.enterpriseId,
		validTo: '2026-04-30',
		at: clock.now(),
	})
	await followPapers(world)
	expect([await steps(), await status()]).toEqual([['over'], 'verified'])
})

test('a new paper that is verified takes the place of the old one and puts the shop back; one that comes back does not', async () => {
	await held('2026-04-30')
	await followPapers(world)
	expect(await status()).toBe('suspended')
	expect(await handIn('2031-04-30')).toEqual({ outcome: 'handed-in' })
	const first = await waitingId()
	await tellPaperHandedIn(world, { paperId: first })
	const reasons = { zh: '照片看不清', en: 'Cannot be read' }
	expect(await decidePaper(world, administrator, first, { does: 'return', reasons })).toEqual({ outcome: 'decided' })
	await tellPaperDecided(world, { paperId: first })
	expect(await status()).toBe('suspended')
	expect((await readOwnPapers(office, manager))?.items[0]?.next).toMatchObject({ state: 'RETURNED', reasons })
	await handIn('2031-04-30')
	const second = await waitingId()
	expect(await decidePaper(world, administrator, second, { does: 'accept' })).toEqual({ outcome: 'decided' })
	expect(await decidePaper(world, administrator, second, { does: 'accept' })).toEqual({ outcome: 'not-now' })
	expect([await status(), await isOnShelf()]).toEqual(['verified', true])
	const [item] = (await readOwnPapers(office, manager))?.items ?? []
	expect(item).toMatchObject({ held: { validTo: '2031-04-30', step: null }, next: null })
	expect(await kindsTold()).toEqual(expect.arrayContaining(['operator-paper-handed-in', 'seller-paper-decided']))
})

test('an enterprise that is suspended for something else stays so when its papers are good again', async () => {
	await held('2026-04-30')
	await database.db
		.updateTable('enterprises')
		.set({ status: 'suspended' })
		.where('id', '=', market.enterpriseId)
		.execute()
	await followPapers(world)
	await handIn('2031-04-30')
	await decidePaper(world, administrator, await waitingId(), { does: 'accept' })
	expect(await status()).toBe('suspended')
})

test('a paper that is over, has no number or belongs to another kind of enterprise is not taken; a newer one drops the one that waits', async () => {
	expect(await handIn('2026-04-30')).toEqual({ outcome: 'over' })
	expect(await handIn(null, 'x')).toEqual({ outcome: 'number' })
	const lodging = { kind: 'LODGING' as const, number: '12345', validTo: null, bytes: await phonePhoto() }
	expect(await handInPaper(office, manager, lodging)).toEqual({ outcome: 'not-yours' })
	const blank = { kind: 'BUSINESS_LICENCE' as const, number: LICENCE, validTo: null }
	expect(await handInPaper(office, manager, { ...blank, bytes: null })).toEqual({ outcome: 'no-picture' })
	await handIn('2030-04-30')
	await handIn('2031-04-30')
	expect((await readPapersDesk(world, administrator)).waiting).toMatchObject([{ validTo: '2031-04-30' }])
})

test('another enterprise’s office sees no paper of it, and an administrator of elsewhere decides nothing', async () => {
	await held('2026-06-30')
	const foreign = officeOf(world, { enterpriseId: await addEnterprise(database.db, 'other', VILLAGE) })
	expect(await foreign.db.selectFrom('enterprise_papers').selectAll().execute()).toEqual([])
	await handIn('2031-04-30')
	const id = await waitingId()
	const elsewhere = { ...administrator, regionCode: '990102000000' }
	expect(await decidePaper(world, elsewhere, id, { does: 'accept' })).toEqual({ outcome: 'not-found' })
	const analyst = { ...administrator, mayWrite: false }
	expect(await decidePaper(world, analyst, id, { does: 'accept' })).toEqual({ outcome: 'not-allowed' })
})
