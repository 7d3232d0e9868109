import { beforeAll, expect, it } from 'vitest'
import { readChangePage } from '#app/features/changes/read-change.server.ts'
import type { World } from '#app/platform/world.ts'
import { insertAddress, listAddresses } from '#db/queries/addresses.ts'
import { buyerOf } from '#tests/support/cancelling.ts'
import { useMarket } from '#tests/support/database.ts'
import { VILLAGE } from '#tests/support/market.ts'
import { buy } from '#tests/support/paid-order.ts'
import { usePaymentSandbox } from '#tests/support/payment-sandbox.ts'
import { addPerson } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'
import { orderOf, teaWish } from '#tests/support/wishes.ts'

const clock = createClock()
const database = useMarket()
const provider = usePaymentSandbox(clock)
let world: World
let asker: Awaited<ReturnType<typeof buyerOf>>
let own = 0
let other = 0

async function keep(accountId: number, line: string): Promise<void> {
	const receiver = { name: '李', phone: '000-0000-0002', label: line }
	const address = { ...receiver, regionCode: VILLAGE, line, isDefault: line === 'home' }
	await insertAddress(database.db, accountId, address, clock.now())
}

beforeAll(async () => {
	const market = database.market
	world = createTestWorld(database.db, { clock, payments: provider.payments })
	asker = await buyerOf(world, await buy(world, provider, orderOf([teaWish(market)])))
	own = await addPerson(world, 'book@example.test')
	other = await addPerson(world, 'else@example.test')
	for (const line of ['home', 'work']) await keep(own, line)
	await keep(other, 'elsewhere')
})

async function addressFor(addressId: number) {
	const book = { accountId: own, addressId }
	const page = await readChangePage(world, asker, { quoteId: null, language: 'zh', book })
	if (!page?.address) throw new Error('nothing is sent')
	return page.address
}

it('a change of address is offered the buyer’s own address book, and filled from it', async () => {
	const [home, work] = await listAddresses(database.db, own)
	if (!home || !work) throw new Error('no book')
	const now = await addressFor(0)
	expect(now.book).toMatchObject([
		{ id: home.id, line: 'home', isTaken: false },
		{ id: work.id, line: 'work', isTaken: false },
	])
	expect(now.form.line).not.toBe('work')
	expect(await addressFor(work.id)).toMatchObject({
		book: [{ isTaken: false }, { isTaken: true }],
		form: { line: 'work', name: '李', phone: '000-0000-0002' },
	})
})

it('an address of somebody else’s book fills nothing, and a guest is offered none', async () => {
	const [elsewhere] = await listAddresses(database.db, other)
	expect((await addressFor(elsewhere?.id ?? 0)).form).toEqual((await addressFor(0)).form)
	const page = await readChangePage(world, asker, { quoteId: null, language: 'zh' })
	expect(page?.address?.book).toEqual([])
})
