import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { logOut } from '#app/features/accounts/log-out.server.ts'

export const loader = () => redirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
	return redirect('/', { headers: { 'Set-Cookie': await logOut(context.world, request) } })
}
