import type { Seller } from '#app/domain/accounts/roles.ts'
import { placeOrder } from '#app/features/checkout/place-order.server.ts'
import { offerGroup } from '#app/features/groups/offer-group.server.ts'
import { openGroup } from '#app/features/groups/take-place.server.ts'
import { deliverOutbox, type DeedTable } from '#app/features/jobs/deliver-outbox.server.ts'
import { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import type { World } from '#app/platform/world.ts'
import type { TestMarket } from '#tests/support/market.ts'
import { BUYER, orderOf } from '#tests/support/wishes.ts'

/** Someone who sells for an enterprise, to deeds that are handed one. */
export const shopOf = (enterpriseId: number) => ({ enterpriseId, account: { accountId: 1 } }) as unknown as Seller

/** What happens by itself after what was written, until nothing is left to do. */
export async function settleOutbox(world: World): Promise<void> {
	while (await deliverOutbox(world, outboxDeeds as DeedTable));
}

/** An offer of the first tea to groups of a size, and a group of it that nobody has paid in; gives the group's id. */
export async function groupOf(
	world: World,
	market: TestMarket,
	{ size = 2, quota = 20, priceMinor = 9_900 }: { size?: number; quota?: number; priceMinor?: number } = {},
): Promise<{ groupId: number; code: string; offerId: number }> {
	await world.db.updateTable('group_offers').set({ ended_at: world.now() }).where('ended_at', 'is', null).execute()
	const window = { startsAt: world.now(), endsAt: new Date(world.now().getTime() + 7 * 86_400_000) }
	const variantId = market.variantIds[0]
	const made = await offerGroup(world, shopOf(market.enterpriseId), {
		...{ variantId, size, quota, priceMinor, hours: 24 },
		...window,
	})
	if (made.outcome !== 'made') throw new Error(made.outcome)
	const offer = await world.db.selectFrom('group_offers').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
	const opened = await openGroup(world, { accountId: null, clientAddress: '203.0.113.1' }, offer.id)
	if (opened.outcome !== 'kept') throw new Error(JSON.stringify(opened))
	const { code } = opened
	const group = await world.db.selectFrom('group_buys').select('id').where('code', '=', code).executeTakeFirstOrThrow()
	return { groupId: group.id, code, offerId: offer.id }
}

let people = 0

/** An order of somebody new for a place in a group. */
export function placeOf(market: TestMarket, groupId: number, buyer: Partial<typeof BUYER> = {}) {
	people += 1
	const own = { ...BUYER, phone: `000-1000-${people}`, email: `member${people}@example.test`, ...buyer }
	const wish = { kind: 'product', key: 'tea', variantId: market.variantIds[0], qty: 1, groupId } as const
	return orderOf([wish], { buyer: own, lastTouch: 'group_buy' })
}

/** Places such an order; throws when it is refused. */
export async function takePlace(world: World, market: TestMarket, groupId: number): Promise<string> {
	const result = await placeOrder(world, placeOf(market, groupId))
	if (result.outcome !== 'placed') throw new Error(JSON.stringify(result))
	return result.orderNumber
}
