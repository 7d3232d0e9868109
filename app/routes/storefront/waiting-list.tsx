import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { WaitedSession } from '#app/features/experiences/components/waited-session.tsx'
import { joinWaitingList } from '#app/features/experiences/join-waiting-list.server.ts'
import { readWaitedSession } from '#app/features/experiences/open-entry.server.ts'
import { waitingForm } from '#app/features/experiences/waiting-form.ts'
import { waitingText } from '#app/features/experiences/waiting-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: waitingText[language].title, isPrivate: true }))

const idOf = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ params, context }: LoaderFunctionArgs) {
	const session = await readWaitedSession(context.world, idOf(params.id))
	if (!session) throw new Response(null, { status: 404 })
	return { session }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const form = await request.formData()
	const values = enteredValues(form)
	const reading = readForm(waitingForm, form)
	if (!reading.ok) return data({ values, faults: reading.faults }, 400)
	const { language } = context
	const wish = { sessionId: idOf(params.id), language, ...reading.value }
	const result = await joinWaitingList(context.world, wish)
	switch (result.outcome) {
		case 'joined':
			throw redirect(`/waiting/${result.entryId}?token=${result.token}`)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'has-seats':
		case 'too-many':
		case 'closed':
		case 'already':
			return data({ values, faults: { form: result.outcome } as Record<string, string> }, 409)
	}
}

export default function WaitingList() {
	const { session } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(waitingText)
	const faultOf = (field: string) => {
		const fault = answer?.faults[field]
		return fault === undefined ? null : (t.faults[fault] ?? null)
	}
	return (
		<Page>
			<PageHead title={t.title} lead={t.lead} />
			<div className="grid max-w-xl gap-4">
				<WaitedSession session={session} />
				{answer?.faults.form ? <Notice tone="warn" title={faultOf('form')} /> : null}
				<Card>
					<Form method="post" noValidate className="grid gap-4">
						<TextField
							label={t.email}
							hint={t.emailHint}
							name="email"
							type="email"
							autoComplete="email"
							defaultValue={answer?.values.email ?? ''}
							error={faultOf('email')}
						/>
						<TextField
							label={t.seats}
							hint={t.seatsHint}
							name="seats"
							inputMode="numeric"
							defaultValue={answer?.values.seats ?? '2'}
							error={faultOf('seats')}
							className="max-w-56"
						/>
						<Button size="l">{t.join}</Button>
					</Form>
				</Card>
				<a href={`/experiences/${session.slug}`} className="font-semibold text-hill hover:underline">
					← {t.back}
				</a>
			</div>
		</Page>
	)
}
