import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { SharingPage } from '#app/features/sharing/components/sharing-page.tsx'
import { readOwnSharing } from '#app/features/sharing/read-own-sharing.server.ts'
import { sharingText } from '#app/features/sharing/sharing-text.ts'
import { takeOwnRewards } from '#app/features/sharing/take-rewards.server.ts'
import { visitorIdOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: sharingText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const isTaken = new URL(request.url).searchParams.has('taken')
	return { ...(await readOwnSharing(context.world, buyer)), isRemembered: visitorIdOf(request) !== null, isTaken }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const { outcome } = await takeOwnRewards(context.world, buyer)
	switch (outcome) {
		case 'taken':
			throw redirect('/account/sharing?taken=1', 303)
		case 'too-little':
			return data({ outcome }, 409)
	}
}

export default function Sharing() {
	const { isTaken, ...page } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page>
			<SharingPage {...page} answer={answer?.outcome ?? (isTaken ? 'taken' : null)} />
		</Page>
	)
}
