import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { textsOf } from '#app/features/cart/cart-line-form.ts'
import { keepNote } from '#app/features/cart/keep-note.server.ts'
import { cartIdOf, readFormData } from '#app/platform/http.ts'

const STATUS = { kept: 204, 'too-long': 400, 'no-basket': 404 } as const

export const loader = () => redirect('/cart')

/** The basket's word to the sellers: a form goes back to the basket, a script is only told whether it was kept. */
export async function action({ request, context }: ActionFunctionArgs) {
	const values = textsOf(await readFormData(request))
	const account = await readAccount(context.world, request)
	const visitor = { cartId: cartIdOf(request), accountId: account?.accountId ?? null }
	const { outcome } = await keepNote(context.world, visitor, values.note ?? '')
	if (values.by === 'script') return new Response(null, { status: STATUS[outcome] })
	throw redirect(outcome === 'kept' ? '/cart?noted=1#note' : '/cart', 303)
}
