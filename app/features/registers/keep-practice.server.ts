import type { z } from 'zod'
import type { Manager } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { practiceForm } from '#app/features/registers/practice-form.ts'
import type { World } from '#app/platform/world.ts'
import {
	endPractitioner,
	insertPractitioner,
	insertProcess,
	practitionersOf,
	processesOf,
	strikePractitioner,
	strikeProcess,
} from '#db/queries/practitioners.ts'

/** Who works at an enterprise and by which processes. */
export async function readPractice(world: World, { enterpriseId }: Manager) {
	const [people, processes] = await Promise.all([
		practitionersOf(world.db, enterpriseId),
		processesOf(world.db, enterpriseId),
	])
	return { people, processes, today: localDateAt(world.now(), MARKET_ZONE) }
}

type Asked = z.output<typeof practiceForm>
export type PracticeOutcome = { outcome: 'done' | 'in-future' | 'before' | 'known' | 'not-found' }

const done = (isDone: boolean): PracticeOutcome => ({ outcome: isDone ? 'done' : 'not-found' })

interface Of {
	enterpriseId: number
	at: Date
	actor: string
	today: string
}

async function addPerson(world: World, of: Of, asked: Extract<Asked, { deed: 'person' }>): Promise<PracticeOutcome> {
	const { role, education, startedOn, joinedOn, gap } = asked
	if (startedOn > of.today || joinedOn > of.today) return { outcome: 'in-future' }
	if (joinedOn < startedOn) return { outcome: 'before' }
	await insertPractitioner(world.db, { ...of, role, education, startedOn, joinedOn, gapDays: gap })
	return { outcome: 'done' }
}

async function addProcess(world: World, of: Of, asked: Extract<Asked, { deed: 'process' }>): Promise<PracticeOutcome> {
	const { process, firstOn, note } = asked
	if (firstOn > of.today) return { outcome: 'in-future' }
	return { outcome: (await insertProcess(world.db, { ...of, process, firstOn, note })) ? 'done' : 'known' }
}

/** Writes down people and processes of an enterprise; what was wrong is struck out, and figures of its place follow within the hour. */
export async function keepPractice(world: World, manager: Manager, asked: Asked): Promise<PracticeOutcome> {
	const { enterpriseId, account } = manager
	const at = world.now()
	const of = { enterpriseId, at, actor: `account:${account.accountId}`, today: localDateAt(at, MARKET_ZONE) }
	switch (asked.deed) {
		case 'person':
			return addPerson(world, of, asked)
		case 'process':
			return addProcess(world, of, asked)
		case 'left':
			if (asked.leftOn > of.today) return { outcome: 'in-future' }
			return done(await endPractitioner(world.db, { enterpriseId, id: asked.id, leftOn: asked.leftOn }))
		case 'strike-person':
			return done(await strikePractitioner(world.db, { enterpriseId, id: asked.id, at }))
		case 'strike-process':
			return done(await strikeProcess(world.db, { enterpriseId, id: asked.id, at }))
	}
}
