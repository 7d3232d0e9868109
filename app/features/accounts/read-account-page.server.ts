import type { Account, Buyer } from '#app/domain/accounts/roles.ts'
import { mayMember } from '#app/domain/accounts/member-rights.ts'
import { orderStatus } from '#app/domain/orders/order-status.ts'
import type { World } from '#app/platform/world.ts'
import { profileOf } from '#db/queries/accounts.ts'
import { type BuyerOrder, countOwnThings, ordersOfAccount, vouchersOfAccount } from '#db/queries/buyer-orders.ts'

const MOST_ORDERS = 50

/** What a person sees of their own: orders, counts of what lies on other pages, bookings to come, vouchers, profile and the offices they may enter. */
export async function readAccountPage(world: World, buyer: Buyer) {
	const [profile, rows, vouchers, counts] = await Promise.all([
		profileOf(world.db, buyer.accountId),
		ordersOfAccount(world.db, buyer.accountId, MOST_ORDERS),
		vouchersOfAccount(world.db, buyer.accountId, world.now()),
		countOwnThings(world.db, buyer.accountId),
	])
	const orders = rows.map((order) => ({ ...order, status: orderStatus(order.lines) }))
	return { profile, orders, bookings: bookingsOf(rows, world.now()), vouchers, counts, offices: officesOf(buyer) }
}

/** Stays and sessions that are still to come or under way, the next first. */
function bookingsOf(orders: readonly BuyerOrder[], now: Date) {
	return orders
		.flatMap(({ number, lines }) => lines.map((line) => ({ ...line, orderNumber: number })))
		.filter(
			({ kind, state }) => (kind === 'STAY' || kind === 'EXPERIENCE') && ['CONFIRMED', 'CHECKED_IN'].includes(state),
		)
		.filter(({ endsAt }) => endsAt === null || Date.parse(endsAt) >= now.getTime())
		.sort((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))
}

function officesOf(account: Account) {
	const roles = account.memberships.map(({ role }) => role)
	return {
		canSell: roles.some((role) => mayMember(role, 'handle-orders')),
		canCheckIn: roles.some((role) => mayMember(role, 'let-guests-in')),
		canDeliver: account.keepsNodeIds.length > 0,
		canAdminister: account.administers.length > 0,
	}
}
