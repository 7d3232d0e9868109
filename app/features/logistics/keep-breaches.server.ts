import type { Administrator } from '#app/domain/accounts/roles.ts'
import { parseCrateCode } from '#app/domain/logistics/custody.ts'
import { crateKey } from '#app/features/logistics/take-readings.server.ts'
import type { World } from '#app/platform/world.ts'
import { closeBreach, listBreaches } from '#db/queries/cold-chain.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

const PER_PAGE = 30

/** Breaches of the cold chain that concern the administrator's region; and the key of a crate's logger, if one is asked for. */
export async function readBreaches(world: World, administrator: Administrator, asked: { page: number; crate: string }) {
	const offset = (asked.page - 1) * PER_PAGE
	const breaches = await listBreaches(world.db, administrator.regionCode, { limit: PER_PAGE, offset })
	const code = parseCrateCode(asked.crate)
	const { mayWrite } = administrator
	return {
		...{ breaches, mayWrite, page: asked.page, crate: code },
		key: code && mayWrite ? crateKey(world, code) : null,
		pageCount: Math.max(1, Math.ceil((breaches[0]?.total ?? 0) / PER_PAGE)),
	}
}

/** Writes what was done about a breach. */
export async function answerBreach(
	world: World,
	administrator: Administrator,
	breach: { id: number; answer: string },
): Promise<{ outcome: 'closed' | 'not-found' | 'may-not-write' | 'no-words' }> {
	if (!administrator.mayWrite) return { outcome: 'may-not-write' }
	const answer = breach.answer.trim().slice(0, 400)
	if (answer === '') return { outcome: 'no-words' }
	const by = `account:${administrator.account.accountId}`
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		const { id } = breach
		if (!(await closeBreach(tx, { id, within: administrator.regionCode, answer, by, at })))
			return { outcome: 'not-found' }
		await recordStateChanges(tx, [{ entity: 'cold-breach', entityId: id, from: 'OPEN', to: 'CLOSED', actor: by, at }])
		return { outcome: 'closed' }
	})
}
