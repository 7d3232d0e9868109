import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/features/accounts/read-form.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { PrivacyPanel } from '#app/features/privacy/components/privacy-panel.tsx'
import { eraseGuest } from '#app/features/privacy/erase-person.server.ts'
import { eraseGuestForm } from '#app/features/privacy/privacy-form.ts'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'
import { readGuestPrivacy } from '#app/features/privacy/read-privacy-page.server.ts'
import { orderTokenOf, readFormData, type RequestContext, writeCookie } from '#app/platform/http.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: privacyPageText[language].guestTitle, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

const refused = ({ language }: RequestContext) =>
	Response.json({ message: privacyPageText[language].notGuest, language }, { status: 404 })

/** The guest alone comes here: by the order's own link, which an account's buyer need not have. */
async function openAsGuest(number: string, request: Request, context: RequestContext) {
	const order = await openOrder(context.world, number, { accountId: null, token: orderTokenOf(request, number) })
	if (!order) throw refused(context)
	return order
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const order = await openAsGuest(params.number ?? '', request, context)
	const page = await readGuestPrivacy(context.world, order)
	if (!page) throw refused(context)
	return { ...page, number: order.number }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const order = await openAsGuest(params.number ?? '', request, context)
	const reading = readForm(eraseGuestForm, await readFormData(request))
	if (!reading.ok) return data({ faults: reading.faults }, 400)
	const result = await eraseGuest(context.world, order)
	switch (result.outcome) {
		case 'erased': {
			const cookie = writeCookie(`order_${order.number}`, '', { isHttps: context.isHttps, maxAgeSeconds: 0 })
			throw redirect('/privacy/erased', { status: 303, headers: { 'Set-Cookie': cookie } })
		}
		case 'blocked':
			// The page as it is now says what stands in the way.
			return data({ faults: {} }, 409)
		case 'not-a-guest':
			throw refused(context)
	}
}

export default function OrderPrivacy() {
	const { number, ...page } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(privacyPageText)
	return (
		<Page width="text">
			<PageHead title={t.guestTitle} lead={t.guestLead(number)} />
			<PrivacyPanel
				{...page}
				exportPath={`/orders/${number}/privacy/export`}
				isGuest
				faults={answer?.faults ?? {}}
				minutes={0}
			/>
		</Page>
	)
}
