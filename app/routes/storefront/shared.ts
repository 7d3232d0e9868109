import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { openShare } from '#app/features/sharing/open-share.server.ts'
import { rememberedIn } from '#app/platform/http.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { world, clientAddress } = context
	const account = await readAccount(world, request)
	const to = await openShare(world, {
		...{ code: params.code, remembered: rememberedIn(request), accountId: account?.accountId ?? null },
		...{ userAgent: request.headers.get('user-agent') ?? undefined, clientAddress },
	})
	// The page that says there is no such link.
	return redirect(to ?? '/share', { status: 302, headers: { 'Cache-Control': 'no-store' } })
}
