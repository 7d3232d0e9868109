import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { logOut } from '#app/features/accounts/log-out.server.ts'
import { writeCookie } from '#app/platform/http.ts'

export const loader = () => redirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
	const headers = new Headers({ 'Set-Cookie': await logOut(context.world, request) })
	// The basket is the account's; the next person at this screen does not see it.
	headers.append('Set-Cookie', writeCookie('cart', '', { isHttps: context.isHttps, maxAgeSeconds: 0 }))
	return redirect('/', { headers })
}
