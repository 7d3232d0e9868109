import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { openPromoted } from '#app/features/advertising/open-promoted.server.ts'
import { rememberedIn } from '#app/platform/http.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { world, clientAddress } = context
	const { headers } = request
	const account = await readAccount(world, request)
	const early = headers.get('sec-purpose') ?? headers.get('purpose') ?? ''
	const to = await openPromoted(world, {
		...{ mark: params.mark, remembered: rememberedIn(request), accountId: account?.accountId ?? null },
		...{ isEarly: early.includes('prefetch'), userAgent: headers.get('user-agent') ?? undefined, clientAddress },
	})
	return redirect(to ?? '/search', { status: 302, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } })
}
