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

/** Writes down people and processes of an enterprise; what was wrong is struck out, and figures of its place follow within the hour. */
export async function keepPractice(world: World, manager: Manager, asked: Asked): Promise<PracticeOutcome> {
	const { enterpriseId, account } = manager
	const at = world.now()
	const of = { enterpriseId, at, actor: `account:${account.accountId}` }
	const today = localDateAt(at, MARKET_ZONE)
	switch (asked.deed) {
		case 'person': {
			if (asked.startedOn > today || asked.joinedOn > today) return { outcome: 'in-future' }
			if (asked.joinedOn < asked.startedOn) return { outcome: 'before' }
			const { role, education, startedOn, joinedOn, gap } = asked
			await insertPractitioner(world.db, { ...of, role, education, startedOn, joinedOn, gapDays: gap })
			return { outcome: 'done' }
		}
		case 'left':
			if (asked.leftOn > today) return { outcome: 'in-future' }
			return done(await endPractitioner(world.db, { enterpriseId, id: asked.id, leftOn: asked.leftOn }))
		case 'process': {
			if (asked.firstOn > today) return { outcome: 'in-future' }
			const { process, firstOn, note } = asked
			return { outcome: (await insertProcess(world.db, { ...of, process, firstOn, note })) ? 'done' : 'known' }
		}
		case 'strike-person':
			return done(await strikePractitioner(world.db, { enterpriseId, id: asked.id, at }))
		case 'strike-process':
			return done(await strikeProcess(world.db, { enterpriseId, id: asked.id, at }))
	}
}
