import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { ownPath } from '#app/domain/accounts/own-path.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { markFavourite, unmarkFavourite } from '#app/features/favourites/mark-favourite.server.ts'
import { cartCookie, cartIdOf, readFormData, type RequestContext } from '#app/platform/http.ts'

export const loader = () => redirect('/favourites')

const idIn = (form: FormData, name: string) => Number(/^[1-9]\d{0,14}$/.exec(String(form.get(name)))?.[0] ?? 0)

async function change(form: FormData, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const visitor = { cartId: cartIdOf(request), accountId: account?.accountId ?? null }
	const unmark = idIn(form, 'unmark')
	if (unmark) await unmarkFavourite(world, visitor, unmark)
	const mark = idIn(form, 'mark')
	return mark ? markFavourite(world, visitor, mark) : null
}

/** For a visitor who is known by this basket from now on. */
function cookieHeaders(cartId: string | null, context: RequestContext): Headers {
	const headers = new Headers({ 'Cache-Control': 'no-store' })
	if (cartId !== null) headers.set('Set-Cookie', cartCookie(cartId, context))
	return headers
}

/** A heart was tapped: a form goes back where it was, a script is only told whether it was taken. */
export async function action({ request, context }: ActionFunctionArgs) {
	const form = await readFormData(request)
	const result = (await change(form, request, context)) ?? { outcome: 'unmarked' as const }
	const headers = cookieHeaders(result.outcome === 'marked' ? result.cartId : null, context)
	const isRefused = result.outcome === 'full' || result.outcome === 'not-found'
	if (form.get('by') === 'script') return new Response(null, { status: isRefused ? 409 : 204, headers })
	const back = ownPath(String(form.get('returnTo')), '/favourites')
	return redirect(result.outcome === 'full' ? '/favourites?full=1' : back, { status: 303, headers })
}
