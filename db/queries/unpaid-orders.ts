import type { Db } from '#db/client.ts'

/** Orders of a cart that wait for their money, newest first: their things are held for it. */
export async function listUnpaidOrdersOfCart(
	db: Db,
	cartId: string,
	now: Date,
): Promise<{ number: string; holdUntil: Date; totalMinor: number; currency: string }[]> {
	return db
		.selectFrom('checkouts')
		.innerJoin('orders', 'orders.checkout_id', 'checkouts.id')
		.select(['number', 'hold_until as holdUntil', 'total_minor as totalMinor', 'currency'])
		.where('cart_id', '=', cartId)
		.where('state', '=', 'HELD')
		.where('hold_until', '>=', now)
		.orderBy('checkouts.created_at', 'desc')
		.limit(3)
		.execute()
}
