import type { Buyer } from '#app/domain/accounts/roles.ts'
import { type ErasureBlocker, erasureBlockers } from '#app/domain/privacy/erasure-blockers.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { credentialsOf } from '#db/queries/accounts.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { eraseHeldData, type Person } from '#db/queries/held-data.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import {
	claimPhotosOf,
	officesHeld,
	ordersUnderWay,
	passwordHashOf,
	personOfAccount,
	personOfGuestOrder,
} from '#db/queries/persons.ts'
import { takeToken } from '#db/queries/rate-buckets.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Passwords tried in a quarter of an hour. */
const TRIES = 10
const WINDOW_S = 900

type Erasure = { outcome: 'erased' } | { outcome: 'blocked'; blockers: ErasureBlocker[] }

export type AccountErasure =
	| { outcome: 'erased'; setCookie: string }
	| Exclude<Erasure, { outcome: 'erased' }>
	| { outcome: 'wrong-password' }
	| { outcome: 'too-many'; retryAfterSeconds: number }

export type GuestErasure = Erasure | { outcome: 'not-a-guest' }

interface Doer {
	kind: 'account' | 'guest' | 'system'
	accountId: number | null
}

const subjectOf = ({ accountId, orderIds }: Person) =>
	accountId === null ? { kind: 'order' as const, id: orderIds[0] ?? 0 } : { kind: 'account' as const, id: accountId }

async function logErasure(tx: Db, person: Person, log: { by: Doer; at: Date }): Promise<void> {
	const { kind, id } = subjectOf(person)
	const { by, at } = log
	const actor = by.kind === 'account' ? `account:${by.accountId}` : by.kind
	await recordStateChanges(tx, [{ entity: kind, entityId: id, from: null, to: 'ERASED', actor, at }])
	await recordAudit(tx, {
		...{ at, actorKind: by.kind, actorId: by.accountId, action: `${kind}.erased`, subjectKind: kind, subjectId: id },
		details: { orders: person.orderIds.length },
	})
}

/** On rows the caller has locked. */
async function takeOut(tx: Db, world: World, person: Person, by: Doer): Promise<Erasure> {
	const offices = person.accountId === null ? null : await officesHeld(tx, person.accountId)
	const blockers = erasureBlockers(await ordersUnderWay(tx, person), offices)
	if (blockers.length > 0) return { outcome: 'blocked', blockers }
	const at = world.now()
	const names = await claimPhotosOf(tx, person)
	await eraseHeldData(tx, person, at)
	await logErasure(tx, person, { by, at })
	if (names.length > 0) {
		const { kind, id } = subjectOf(person)
		await publishEvent(tx, {
			topic: 'photos-dropped',
			dedupeKey: `photos-dropped:${kind}:${id}`,
			payload: { names },
			at,
		})
	}
	return { outcome: 'erased' }
}

/** Takes an account's person out of everything for good, once its password was said again and nothing is under way. */
export async function eraseAccount(world: World, buyer: Buyer, password: string): Promise<AccountErasure> {
	const { accountId } = buyer
	const limit = { key: `erase:${accountId}`, capacity: TRIES, refillPerSecond: TRIES / WINDOW_S }
	const fate = await takeToken(world.db, { ...limit, now: world.now(), factor: world.rateLimitFactor })
	if (!fate.isAllowed) return { outcome: 'too-many', retryAfterSeconds: fate.retryAfterSeconds }
	const hash = await passwordHashOf(world.db, accountId)
	if (!(await world.passwords.verify(hash, password))) return { outcome: 'wrong-password' }
	const result = await inTransaction(world.db, async (tx) =>
		takeOut(tx, world, await personOfAccount(tx, accountId, true), { kind: 'account', accountId }),
	)
	if (result.outcome === 'blocked') return result
	// The sessions went with the rest: what is left is this browser's cookie.
	return { outcome: 'erased', setCookie: await world.sessions.end(null) }
}

/** The same on a person's word to the operator, who has made sure whose word it is. */
export async function eraseOnRequest(world: World, email: string): Promise<Erasure | { outcome: 'unknown' }> {
	const account = await credentialsOf(world.db, email.trim().toLowerCase())
	if (!account) return { outcome: 'unknown' }
	return inTransaction(world.db, async (tx) =>
		takeOut(tx, world, await personOfAccount(tx, account.id, true), { kind: 'system', accountId: null }),
	)
}

/** Takes the guest of an order that a guard has opened out of it; its link opens it no more. */
export async function eraseGuest(world: World, order: { number: string }): Promise<GuestErasure> {
	return inTransaction(world.db, async (tx) => {
		const person = await personOfGuestOrder(tx, order.number, true)
		return person ? takeOut(tx, world, person, { kind: 'guest', accountId: null }) : { outcome: 'not-a-guest' }
	})
}
