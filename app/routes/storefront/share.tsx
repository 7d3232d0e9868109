import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { SharePage } from '#app/features/sharing/components/share-page.tsx'
import { makeLink } from '#app/features/sharing/make-link.server.ts'
import { readShared } from '#app/features/sharing/read-shared.server.ts'
import { channelOf } from '#app/features/sharing/share-form.ts'
import { shareText } from '#app/features/sharing/share-text.ts'
import { readFormData, visitorIdOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: shareText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const { searchParams } = new URL(request.url)
	const asked = { path: searchParams.get('of') ?? '', code: searchParams.get('link') }
	const shared = await readShared(world, language, asked)
	if (!shared) throw new Response(null, { status: 404 })
	const account = await readAccount(world, request)
	const view = { ...shared, channel: channelOf(searchParams.get('in')), isLoggedIn: account !== null }
	return data(view, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context: { world } }: ActionFunctionArgs) {
	const { of = '', channel } = enteredValues(await readFormData(request))
	const wanted = channelOf(channel)
	if (wanted === null) throw new Response(null, { status: 400 })
	const account = await readAccount(world, request)
	const who = { accountId: account?.accountId ?? null, visitorId: visitorIdOf(request) }
	const made = await makeLink(world, { path: of, channel: wanted, ...who })
	if (made.outcome === 'not-found') throw new Response(null, { status: 404 })
	return redirect(`/share?of=${encodeURIComponent(of)}&in=${wanted}&link=${made.code}`, 303)
}

export default function Share() {
	return (
		<Page width="narrow">
			<SharePage shared={useLoaderData<typeof loader>()} />
		</Page>
	)
}
