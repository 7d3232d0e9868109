import { sql } from 'kysely'
import { expect } from 'vitest'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { TrueSession } from '#tests/support/schedules/provider.ts'

const BOOK = 'post-ledger'

/** Of all that answers events, only what keeps the books. */
const books: DeedTable = Object.fromEntries(
	Object.entries(outboxDeeds).map(([topic, deeds]) => [
		topic,
		Object.fromEntries(Object.entries(deeds as DeedTable[string]).filter(([name]) => name === BOOK)),
	]),
)

/** At rest the books sum to zero, nothing is owed back but what waits for a bank, and they have at the provider what the provider has. */
export async function expectBooks(world: World, sessions: readonly TrueSession[], waitingMinor: number): Promise<void> {
	while (await deliverOutbox(world, books));
	const { rows } = await sql<{ account: string; sum: number }>`
		select account, sum(amount_minor)::int as sum from ledger_entries group by account order by account`.execute(
		world.db,
	)
	const balance = (account: string) => rows.find((row) => row.account === account)?.sum ?? 0
	expect(
		rows.reduce((total, row) => total + row.sum, 0),
		'the books sum to zero',
	).toBe(0)
	const taken = sessions.filter(({ disputeState }) => disputeState === 'OPEN' || disputeState === 'LOST')
	const withBanks = taken.reduce((total, it) => total + it.capturedMinor, 0)
	const undecided = taken.filter(({ disputeState }) => disputeState === 'OPEN')
	const there = sessions.reduce((total, it) => total + it.capturedMinor - it.refundedMinor, 0) - withBanks
	expect(
		{ provider: balance('provider_clearing'), owed: balance('refunds_owed'), disputed: balance('disputed') },
		'the books have what the provider has',
	).toEqual({
		provider: there,
		owed: waitingMinor === 0 ? 0 : -waitingMinor,
		disputed: undecided.reduce((total, it) => total + it.capturedMinor, 0),
	})
}
