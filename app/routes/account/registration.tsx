import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { RegistrationState } from '#app/features/registrations/components/registration-state.tsx'
import { RegistrationSteps } from '#app/features/registrations/components/registration-steps.tsx'
import { doRegistrationDeed } from '#app/features/registrations/do-registration-deed.server.ts'
import { readOwnRegistration } from '#app/features/registrations/read-registration.server.ts'
import {
	MOST_SCAN_BYTES,
	MOST_SCAN_FORM_BYTES,
	registrationForm,
} from '#app/features/registrations/registration-form.ts'
import { registrationText } from '#app/features/registrations/registration-text.ts'
import { readUpload } from '#app/platform/http.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: registrationText[language].title, isPrivate: true }))

/** Whose page this is, nobody else may keep. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

const idOf = (text: string | undefined) => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const at = new URL(request.url).searchParams.get('at')
	const place = at !== null && /^\d{12}$/.test(at) ? at : null
	const page = await readOwnRegistration(context.world, buyer, idOf(params.id), place)
	if (!page) throw new Response(null, { status: 404 })
	return page
}

type Problem = keyof (typeof registrationText)['zh']['faults']

const refusalOf = (form: FormData) => {
	const values = enteredValues(form)
	const deed = values.deed === 'document' ? `document:${values.kind ?? ''}` : (values.deed ?? '')
	return (problem: Problem | null, faults: Record<string, string>, status: number) =>
		data({ deed, values, problem, faults }, status)
}

async function scanIn(form: FormData): Promise<Uint8Array | null | 'too-large'> {
	const file = form.get('scan')
	if (!(file instanceof File) || file.size === 0) return null
	return file.size > MOST_SCAN_BYTES ? 'too-large' : new Uint8Array(await file.arrayBuffer())
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const buyer = await requireBuyer(context.world, request)
	const { form, isTooLarge } = await readUpload(request, MOST_SCAN_FORM_BYTES)
	const refused = refusalOf(form)
	const scan = isTooLarge ? 'too-large' : await scanIn(form)
	if (scan === 'too-large') return refused('too-large', { scan: 'too-large' }, 413)
	const reading = readForm(registrationForm, form)
	if (!reading.ok) return refused('deed' in reading.faults ? 'form' : null, reading.faults, 400)
	const id = idOf(params.id)
	const result = await doRegistrationDeed(context.world, buyer, { id, wish: reading.value, scan })
	switch (result.outcome) {
		case 'done':
			throw redirect(wayOn(id, reading.value.deed, result.then), 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused':
			return refused(...shownAs(result.problem), 409)
	}
}

/** To the step that is next, which says that the one before is saved. */
const wayOn = (id: number, saved: string, then: string | null) =>
	then === null ? `/seller/start/${id}?saved=${saved}` : `/seller/start/${id}?saved=${saved}&then=${then}#${then}`

/** A problem of one field is told there, every other above the page. */
function shownAs(problem: Problem): [Problem | null, Record<string, string>] {
	if (problem === 'number') return [null, { number: problem }]
	return problem === 'no-picture' ? [problem, { scan: problem }] : [problem, {}]
}

export default function Registration() {
	const { registration, places } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	const [query] = useSearchParams()
	const t = useText(registrationText)
	const language = useLanguage()
	const name = (language === 'zh' ? registration.nameZh : registration.nameEn) || t.unnamed
	return (
		<Page width="narrow">
			<Breadcrumb trail={[{ label: t.title, href: '/seller/start' }, { label: name }]} />
			<PageHead title={name} />
			{answer?.problem ? (
				<Notice tone="warn" className="mb-4">
					{t.faults[answer.problem]}
				</Notice>
			) : null}
			{!answer && query.has('saved') && !query.has('then') && registration.state !== 'SUBMITTED' ? (
				<Notice tone="success" className="mb-4">
					{t.saved}
				</Notice>
			) : null}
			<RegistrationState registration={registration} />
			<RegistrationSteps registration={registration} places={places} answer={answer} />
		</Page>
	)
}
