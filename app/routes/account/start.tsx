import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readAccount, requireBuyer } from '#app/features/accounts/guard.server.ts'
import { readOwnRegistrations } from '#app/features/registrations/read-registration.server.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { startRegistration } from '#app/features/registrations/write-registration.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: registrationText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
	const account = await readAccount(context.world, request)
	if (!account) return { isKnown: false, registrations: [] }
	return {
		isKnown: true,
		registrations: await readOwnRegistrations(context.world, await requireBuyer(context.world, request)),
	}
}

export async function action({ request, context }: ActionFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const result = await startRegistration(context.world, buyer)
	switch (result.outcome) {
		case 'started':
			throw redirect(`/seller/start/${result.registrationId}`, 303)
		case 'too-many':
			return data({ problem: result.outcome }, 409)
	}
}

export default function Start() {
	const { isKnown, registrations } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(registrationText)
	const language = useLanguage()
	return (
		<Page width="narrow">
			<PageHead title={t.title} lead={t.lead} />
			{answer ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			{isKnown ? (
				<Form method="post">
					<Button size="l">{t.begin}</Button>
				</Form>
			) : (
				<>
					<p className="mb-3">{t.accountFirst}</p>
					<div className="flex flex-wrap gap-3">
						<LinkButton size="l" href="/signup?returnTo=%2Fseller%2Fstart">
							{t.signUp}
						</LinkButton>
						<LinkButton size="l" tone="quiet" href="/login?returnTo=%2Fseller%2Fstart">
							{t.logIn}
						</LinkButton>
					</div>
				</>
			)}
			<p className="mt-6">{t.youNeed}</p>
			<ol className="mt-2 list-decimal ps-6 text-soft">
				{Object.values(t.steps).map((step) => (
					<li key={step}>{step}</li>
				))}
			</ol>
			{registrations.length > 0 ? (
				<Section title={t.own}>
					<Card flush>
						<ul className="divide-y divide-line">
							{registrations.map(({ id, state, nameZh, nameEn }) => (
								<li key={id}>
									<a
										href={`/seller/start/${id}`}
										className="flex min-h-12 flex-wrap items-center justify-between gap-2 px-4 py-3 no-underline hover:text-hill"
									>
										<span className="font-semibold">{(language === 'zh' ? nameZh : nameEn) || t.unnamed}</span>
										<Badge tone={state === 'APPROVED' ? 'hill' : 'tea'}>{t.states[state]}</Badge>
									</a>
								</li>
							))}
						</ul>
					</Card>
				</Section>
			) : null}
		</Page>
	)
}
