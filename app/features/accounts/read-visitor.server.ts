import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readCookie, type RequestContext, writeCookie } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'

const KEPT_SECONDS = 90 * 86_400

/** Who asks, as baskets and hearts know them: by the basket's cookie, and by the account when logged in. */
export async function readVisitor(world: World, request: Request) {
	const account = await readAccount(world, request)
	return { cartId: readCookie(request.headers.get('cookie'), 'cart'), accountId: account?.accountId ?? null }
}

/** A Set-Cookie value for a visitor who is known by this basket from now on. */
export const visitorCookie = (cartId: string, { isHttps }: RequestContext) =>
	writeCookie('cart', cartId, { isHttps, maxAgeSeconds: KEPT_SECONDS })
