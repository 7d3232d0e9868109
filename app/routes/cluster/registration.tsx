import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { DecideForms } from '#app/features/registrations/components/decide-forms.tsx'
import { MissingList } from '#app/features/registrations/components/missing-list.tsx'
import { RegistrationFacts } from '#app/features/registrations/components/registration-facts.tsx'
import { decideRegistration } from '#app/features/registrations/decide-registration.server.ts'
import { lookText } from '#app/features/registrations/look-text.ts'
import { readRegistration } from '#app/features/registrations/read-registration.server.ts'
import { decisionForm } from '#app/features/registrations/registration-form.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: lookText[language].title, isPrivate: true }))

const idOf = (text: string | undefined) => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const registration = await readRegistration(context.world, administrator, idOf(params.id))
	if (!registration) throw new Response(null, { status: 404 })
	const headers = { 'Cache-Control': 'no-store' }
	return data({ registration, mayWrite: administrator.mayWrite }, { headers })
}

type Fault = keyof (typeof lookText)['zh']['faults']
const isFault = (text: string): text is Fault => text in lookText.zh.faults

export async function action({ request, params, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const form = await readFormData(request)
	const refused = (fault: Fault, status: number) => data({ fault, values: enteredValues(form) }, status)
	const reading = readForm(decisionForm, form)
	if (!reading.ok) {
		const [first = 'form'] = Object.values(reading.faults)
		return refused(isFault(first) ? first : 'form', 400)
	}
	const { outcome } = await decideRegistration(context.world, administrator, idOf(params.id), reading.value)
	switch (outcome) {
		case 'decided':
			throw redirect('/admin/registrations?done=1', 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'not-allowed':
			return refused(outcome, 403)
		default:
			return refused(outcome, 409)
	}
}

export default function AdministeredRegistration() {
	const { registration, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(lookText)
	const words = useText(registrationText)
	const language = useLanguage()
	const name = language === 'zh' ? registration.nameZh : registration.nameEn
	return (
		<>
			<Breadcrumb trail={[{ label: t.title, href: '/admin/registrations' }, { label: name }]} />
			<PageHead title={name} lead={words.states[registration.state]} />
			{answer ? <Notice tone="error" title={t.faults[answer.fault]} className="mb-4" /> : null}
			{registration.missing.length > 0 ? (
				<Notice tone="warn" title={words.missingTitle} className="mb-4">
					<MissingList missing={registration.missing} />
				</Notice>
			) : null}
			<RegistrationFacts registration={registration} />
			{mayWrite && registration.state === 'SUBMITTED' ? <DecideForms values={answer?.values ?? {}} /> : null}
		</>
	)
}
