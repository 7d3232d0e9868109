import { beforeAll, expect, it } from 'vitest'
import { waitingSubject } from '#app/domain/sessions/waiting-list.ts'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { tellSeatsOffered } from '#app/features/notifications/tell-seats-offered.server.ts'
import type { Mail } from '#app/platform/mail.ts'
import { useMarket } from '#tests/support/database.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const clock = createClock('2026-05-01T02:00:00Z')
const database = useMarket()
let market: TestMarket

beforeAll(() => {
	market = database.market
})

async function entry(state: string): Promise<number> {
	const { id } = await database.db
		.insertInto('waiting_entries')
		.values({
			...{
				session_id: market.sessionIds['2026-05-05'] ?? 0,
				email: `${state.toLowerCase()}@example.test`,
				language: 'en',
			},
			...{ seats: 2, state, joined_at: clock.now(), offer_until: new Date('2026-05-02T02:00:00Z') },
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

it('seats offered are told once to the address that waits, with a link only its reader has', async () => {
	const mails: Mail[] = []
	const send = async (mail: Mail) => {
		mails.push(mail)
		return { outcome: 'sent', providerId: null } as const
	}
	const world = createTestWorld(database.db, { clock, mail: { send } })
	const entryId = await entry('OFFERED')
	await Promise.all([tellSeatsOffered(world, { entryId }), tellSeatsOffered(world, { entryId })])
	await sendMessages(world)
	expect(mails.map(({ to }) => to.address)).toEqual(['offered@example.test'])
	const key = world.tokens.of(waitingSubject(entryId))
	expect(mails[0]?.subject).toBe('Tea Picking at Dawn: there is room now')
	expect(mails[0]?.text).toContain(`http://localhost:3000/waiting/${entryId}?token=${key}`)
	const row = await database.db.selectFrom('notices').selectAll().executeTakeFirstOrThrow()
	expect(JSON.stringify(row)).not.toContain(key)
})

it('an offer that is over is told to nobody', async () => {
	const world = createTestWorld(database.db, { clock })
	await database.db.deleteFrom('notices').execute()
	await tellSeatsOffered(world, { entryId: await entry('LAPSED') })
	expect(await database.db.selectFrom('notices').selectAll().execute()).toEqual([])
})
