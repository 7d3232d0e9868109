import type { Buyer } from '#app/domain/accounts/roles.ts'
import {
	missingOf,
	REGISTRATION_MOVES,
	type RegistrationMissing,
	type RegistrationState,
} from '#app/domain/registrations/registration.ts'
import { mayMove } from '#app/domain/states/transition.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { lockRegistration, moveRegistration } from '#db/queries/registrations.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

export type SubmitOutcome =
	| { outcome: 'submitted' | 'not-found' | 'not-now' | 'code-taken' }
	| { outcome: 'missing'; missing: RegistrationMissing[] }

interface Move {
	id: number
	from: RegistrationState
	to: RegistrationState
	accountId: number
	at: Date
}

async function note(tx: Db, { id, from, to, accountId, at }: Move): Promise<void> {
	await recordStateChanges(tx, [{ entity: 'registration', entityId: id, from, to, actor: `account:${accountId}`, at }])
}

/** Hands a registration in to those who administer its place, when nothing is missing. */
export async function submitRegistration(world: World, { accountId }: Buyer, id: number): Promise<SubmitOutcome> {
	const at = world.now()
	try {
		return await inTransaction(world.db, async (tx): Promise<SubmitOutcome> => {
			const registration = await lockRegistration(tx, { id, accountId })
			if (!registration) return { outcome: 'not-found' }
			const { state: from } = registration
			if (!mayMove(REGISTRATION_MOVES, from, 'SUBMITTED')) return { outcome: 'not-now' }
			const missing = missingOf(registration, localDateAt(at, MARKET_ZONE))
			if (missing.length > 0) return { outcome: 'missing', missing }
			await moveRegistration(tx, id, { to: 'SUBMITTED', submittedAt: at })
			await note(tx, { id, from, to: 'SUBMITTED', accountId, at })
			const key = `${id}:${at.getTime()}`
			const event = { dedupeKey: `registration-asked:${key}`, payload: { registrationId: id, key }, at }
			await publishEvent(tx, { topic: 'registration-asked', ...event })
			return { outcome: 'submitted' }
		})
	} catch (error) {
		if (isTaken(error, 'registrations_credit_code')) return { outcome: 'code-taken' }
		throw error
	}
}

/** Takes a registration back that nobody has decided on, to write on. */
export async function takeRegistrationBack(
	world: World,
	{ accountId }: Buyer,
	id: number,
): Promise<{ outcome: 'saved' | 'not-found' | 'not-now' }> {
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const registration = await lockRegistration(tx, { id, accountId })
		if (!registration) return { outcome: 'not-found' }
		const { state: from } = registration
		if (!mayMove(REGISTRATION_MOVES, from, 'DRAFT')) return { outcome: 'not-now' }
		await moveRegistration(tx, id, { to: 'DRAFT' })
		await note(tx, { id, from, to: 'DRAFT', accountId, at })
		return { outcome: 'saved' }
	})
}
