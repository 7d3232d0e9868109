import { networkOf } from '#app/domain/accounts/network.ts'
import { visitorName } from '#app/domain/checkout/visitor-name.ts'
import type { World } from '#app/platform/world.ts'
import { takeToken, type TokenFate } from '#db/queries/rate-buckets.ts'

const AT_ONCE = 10
const WINDOW_S = 60

/** Placing orders: ten a minute for a network; nothing is asked while limits are off. */
export async function takeCheckoutToken(world: World, clientAddress: string): Promise<TokenFate> {
	const factor = world.rateLimitFactor
	if (factor === 0) return { isAllowed: true, retryAfterSeconds: 0 }
	const key = `checkout:${networkOf(clientAddress)}`
	return takeToken(world.db, { key, capacity: AT_ONCE, refillPerSecond: AT_ONCE / WINDOW_S, now: world.now(), factor })
}

/** Whose unpaid orders are counted: an account's, a basket's, else a network's, of which only a hash is kept. Nobody's while limits are off. */
export function visitorKey(
	world: World,
	{ accountId, cartId, clientAddress }: { accountId: number | null; cartId: string | null; clientAddress: string },
): string | null {
	if (world.rateLimitFactor === 0) return null
	return visitorName({ accountId, cartId }) ?? `network:${world.tokens.hash(networkOf(clientAddress))}`
}
