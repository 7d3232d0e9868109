import type { Buyer } from '#app/domain/accounts/roles.ts'
import { isWritable, type RegistrationFacts } from '#app/domain/registrations/registration.ts'
import type { World } from '#app/platform/world.ts'
import { regionToRegister } from '#db/queries/registration-places.ts'
import { insertRegistration, lockRegistration, registrationsOf, writeRegistration } from '#db/queries/registrations.ts'
import { inTransaction } from '#db/transaction.ts'

/** Registrations that one account may have open. */
const MOST_OPEN = 3

/** Begins a registration, or goes on with one that nothing was entered in yet. */
export async function startRegistration(
	world: World,
	{ accountId }: Buyer,
): Promise<{ outcome: 'started'; registrationId: number } | { outcome: 'too-many' }> {
	const at = world.now()
	const own = (await registrationsOf(world.db, accountId)).filter(({ state }) => state !== 'APPROVED')
	const empty = own.find(({ kind, nameZh, state }) => state === 'DRAFT' && kind === null && nameZh === '')
	if (empty) return { outcome: 'started', registrationId: empty.id }
	if (own.length >= MOST_OPEN) return { outcome: 'too-many' }
	return { outcome: 'started', registrationId: await insertRegistration(world.db, { accountId, at }) }
}

/** Keeps what was entered at one step; nothing of the other steps is touched. */
export async function writeStep(
	world: World,
	{ accountId }: Buyer,
	registrationId: number,
	facts: Partial<Omit<RegistrationFacts, 'documents'>>,
): Promise<{ outcome: 'saved' | 'not-found' | 'not-now' | 'no-place' }> {
	return inTransaction(world.db, async (tx) => {
		const registration = await lockRegistration(tx, { id: registrationId, accountId })
		if (!registration) return { outcome: 'not-found' }
		if (!isWritable(registration.state)) return { outcome: 'not-now' }
		if (facts.regionCode && !(await regionToRegister(tx, facts.regionCode))) return { outcome: 'no-place' }
		await writeRegistration(tx, registrationId, facts)
		return { outcome: 'saved' }
	})
}
