import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { connectAccount } from '#app/features/settlement/connect-account.server.ts'
import { followOwnAccount } from '#app/features/settlement/follow-account.server.ts'

/** Where the provider's pages lead back to: done for now, or `?again=1` because their link was over. */
export async function loader({ request, context: { world } }: LoaderFunctionArgs) {
	const seller = await requireSeller(world, request)
	const office = officeOf(world, seller)
	if (new URL(request.url).searchParams.has('again')) {
		const connecting = await connectAccount(office, seller)
		throw redirect(connecting.outcome === 'go-on' ? connecting.url : '/seller/payouts?connect=out-of-reach#connect')
	}
	// The provider tells it too, a little later.
	await followOwnAccount(office, seller).catch((error: unknown) => {
		office.log.warn({ err: error }, 'an account could not be looked at yet')
	})
	throw redirect('/seller/payouts#connect')
}
