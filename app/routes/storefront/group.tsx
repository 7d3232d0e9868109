import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { GroupPage } from '#app/features/groups/components/group-page.tsx'
import { PlaceRefused } from '#app/features/groups/components/place-refused.tsx'
import { groupsText } from '#app/features/groups/groups-text.ts'
import { readGroup } from '#app/features/groups/read-group.server.ts'
import { joinGroup } from '#app/features/groups/take-place.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.title ?? groupsText[language].title,
		description: groupsText[language].lead.OPEN,
		isPrivate: true,
	}))

/** Who pays shows at once. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ params, context }: LoaderFunctionArgs) {
	const group = await readGroup(context.world, context.language, params.code)
	if (!group) throw new Response(null, { status: 404 })
	return group
}

export async function action({ request, params, context: { world, clientAddress } }: ActionFunctionArgs) {
	const account = await readAccount(world, request)
	const asker = { accountId: account?.accountId ?? null, clientAddress }
	const place = await joinGroup(world, asker, params.code ?? '')
	switch (place.outcome) {
		case 'kept':
			throw redirect(`/checkout?apart=${place.cartId}`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'too-many':
			return data({ reasons: null }, { status: 429, headers: { 'Retry-After': String(place.retryAfterSeconds) } })
		case 'unavailable':
			return data({ reasons: place.reasons }, 409)
	}
}

export default function Group() {
	const answer = useActionData<typeof action>()
	return (
		<Page>
			{answer ? <PlaceRefused reasons={answer.reasons} /> : null}
			<GroupPage group={useLoaderData<typeof loader>()} />
		</Page>
	)
}
