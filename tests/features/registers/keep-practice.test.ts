import { beforeAll, expect, test } from 'vitest'
import type { Manager } from '#app/domain/accounts/roles.ts'
import { requireManager } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { keepPractice, readPractice } from '#app/features/registers/keep-practice.server.ts'
import { practiceForm } from '#app/features/registers/practice-form.ts'
import type { World } from '#app/platform/world.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addEnterprise, addMember, addPerson, addRegion, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const database = useDatabase()
// A minute before midnight in Shanghai: today is still the tenth.
const clock = createClock('2026-05-10T15:59:00Z')
let site: World
let own: Manager
let other: Manager

async function managerOf(slug: string, place: string): Promise<Manager> {
	const accountId = await addPerson(site, `${slug}@example.com`)
	await addMember(site.db, await addEnterprise(site.db, slug, place), accountId, 'manager')
	return requireManager(site, await requestAs(site, accountId))
}

beforeAll(async () => {
	site = createTestWorld(database.db, { clock })
	const place = await addRegion(site.db)
	own = await managerOf('own', place)
	other = await managerOf('other', place)
})

const person = {
	deed: 'person',
	role: 'live',
	education: 'college',
	startedOn: '2020-03-01',
	joinedOn: '2026-05-10',
	gap: '13',
}
/** What a form says, as its manager's office keeps it. */
const keep = (fields: Record<string, unknown>, by = own) =>
	keepPractice(officeOf(site, by), by, practiceForm.parse(fields))
const read = (by = own) => readPractice(officeOf(site, by), by)

test('people are written down by occupation, schooling and years, without a name', async () => {
	expect(await keep(person)).toEqual({ outcome: 'done' })
	expect((await read()).people).toEqual([
		{
			...{ id: expect.any(Number), role: 'live', education: 'college', startedOn: '2020-03-01', gapDays: 396 },
			...{ joinedOn: '2026-05-10', leftOn: null },
		},
	])
	expect(await keep({ ...person, joinedOn: '2026-05-11' })).toEqual({ outcome: 'in-future' })
	expect(await keep({ ...person, joinedOn: '2020-02-29' })).toEqual({ outcome: 'before' })
})

test('who left is kept with the day; what was wrong is struck out; nobody of another enterprise is touched', async () => {
	const id = (await read()).people[0]?.id
	expect(await keep({ deed: 'left', id, leftOn: '2026-05-10' }, other)).toEqual({ outcome: 'not-found' })
	expect(await keep({ deed: 'strike-person', id }, other)).toEqual({ outcome: 'not-found' })
	expect(await keep({ deed: 'left', id, leftOn: '2026-05-09' })).toEqual({ outcome: 'not-found' })
	expect(await keep({ deed: 'left', id, leftOn: '2026-05-11' })).toEqual({ outcome: 'in-future' })
	expect(await keep({ deed: 'left', id, leftOn: '2026-05-10' })).toEqual({ outcome: 'done' })
	expect((await read()).people[0]?.leftOn).toBe('2026-05-10')
	expect(await keep({ deed: 'strike-person', id })).toEqual({ outcome: 'done' })
	expect((await read()).people).toEqual([])
	expect(await keep({ deed: 'strike-person', id })).toEqual({ outcome: 'not-found' })
})

test('a process is written down once; struck out it can be written down anew', async () => {
	const cold = { deed: 'process', process: 'cold', firstOn: '2026-05-10', note: 'a cold box' }
	const results = await Promise.all([keep(cold), keep(cold)])
	expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'known'])
	expect(await keep({ ...cold, process: 'sensors', firstOn: '2026-05-11' })).toEqual({ outcome: 'in-future' })
	const [use] = (await read()).processes
	expect(use).toMatchObject({ process: 'cold', firstOn: '2026-05-10', note: 'a cold box' })
	expect(await keep({ deed: 'strike-process', id: use?.id }, other)).toEqual({ outcome: 'not-found' })
	expect(await keep({ deed: 'strike-process', id: use?.id })).toEqual({ outcome: 'done' })
	expect(await keep(cold)).toEqual({ outcome: 'done' })
	expect((await read(other)).processes).toEqual([])
})
