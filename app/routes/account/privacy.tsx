import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { PrivacyPanel } from '#app/features/privacy/components/privacy-panel.tsx'
import { eraseAccount } from '#app/features/privacy/erase-person.server.ts'
import { eraseAccountForm } from '#app/features/privacy/privacy-form.ts'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'
import { readPrivacyPage } from '#app/features/privacy/read-privacy-page.server.ts'
import { readFormData, writeCookie } from '#app/platform/http.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: privacyPageText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	return readPrivacyPage(context.world, await requireBuyer(context.world, request))
}

export async function action({ request, context }: ActionFunctionArgs) {
	const { world, isHttps } = context
	const buyer = await requireBuyer(world, request)
	const reading = readForm(eraseAccountForm, await readFormData(request))
	const refuse = (status: number, faults: Record<string, string>, minutes = 0) => data({ faults, minutes }, status)
	if (!reading.ok) return refuse(400, reading.faults)
	const result = await eraseAccount(world, buyer, reading.value.password)
	switch (result.outcome) {
		case 'erased': {
			const headers = new Headers({ 'Set-Cookie': result.setCookie })
			headers.append('Set-Cookie', writeCookie('cart', '', { isHttps, maxAgeSeconds: 0 }))
			throw redirect('/privacy/erased', { status: 303, headers })
		}
		case 'wrong-password':
			return refuse(400, { password: 'wrongPassword' })
		case 'too-many':
			return refuse(429, {}, Math.ceil(result.retryAfterSeconds / 60))
		case 'blocked':
			// The page as it is now says what stands in the way.
			return refuse(409, {})
	}
}

export default function AccountPrivacy() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(privacyPageText)
	return (
		<Page width="text">
			<PageHead title={t.title} lead={t.lead} />
			<PrivacyPanel
				{...page}
				exportPath="/account/privacy/export"
				isGuest={false}
				faults={answer?.faults ?? {}}
				minutes={answer?.minutes ?? 0}
			/>
		</Page>
	)
}
