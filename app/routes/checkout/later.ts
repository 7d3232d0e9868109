import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { readLineId, textsOf } from '#app/features/cart/cart-line-form.ts'
import { layLineAside, leaveGifts, putLineBack } from '#app/features/cart/lay-aside.server.ts'
import { cartIdOf, readFormData } from '#app/platform/http.ts'

export const loader = () => redirect('/cart')

/** A line of the basket saved for later, or put back; or all that cannot be a gift. */
export async function action({ request, context }: ActionFunctionArgs) {
	const { world } = context
	const values = textsOf(await readFormData(request))
	const account = await readAccount(world, request)
	const visitor = { cartId: cartIdOf(request), accountId: account?.accountId ?? null }
	if (values.deed === 'gifts') {
		await leaveGifts(world, visitor)
		throw redirect('/cart#later', 303)
	}
	const lineId = readLineId(values)
	if (lineId === null) throw redirect('/cart', 303)
	if (values.deed === 'aside') await layLineAside(world, visitor, lineId)
	const result = values.deed === 'back' ? await putLineBack(world, visitor, lineId) : null
	throw redirect(result?.outcome === 'full' ? '/cart?full=1' : '/cart', 303)
}
